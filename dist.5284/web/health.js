function healthRoutes(app, { store, figures }) {
  app.get(
    "/healthz",
    { schema: { hide: true } },
    (_request, reply) => reply.type("text/plain; charset=utf-8").send("ok\n")
  );
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    await store.read.selectFrom("generation").select("issuing").executeTakeFirstOrThrow();
    return reply.type("text/plain; charset=utf-8").send("ready\n");
  });
  app.get(
    "/metrics",
    { schema: { hide: true } },
    (_request, reply) => reply.type("text/plain; version=0.0.4; charset=utf-8").send(figures.write())
  );
}
export {
  healthRoutes
};
