import swagger from "@fastify/swagger";
import {
  TypeBoxValidatorCompiler
} from "@fastify/type-provider-typebox";
import { activationRoutes } from "./activations.js";
import { authenticate } from "./authenticate.js";
import { certificateRoutes } from "./certificates.js";
import { channelRoutes } from "./channels.js";
import { lotRoutes } from "./lots.js";
import { docsPage, docsPolicy } from "./docs-page.js";
import { openApi } from "./openapi.js";
import { printJobRoutes } from "./print-jobs.js";
import { producerRoutes } from "./producers.js";
import { productRoutes } from "./products.js";
import { revocationRoutes } from "./revocations.js";
import { runRoutes } from "./runs.js";
import { invalidRequest } from "./validation.js";
const apiRoutes = (ctx) => async (app) => {
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSchemaErrorFormatter((errors) => invalidRequest(errors));
  await app.register(swagger, openApi);
  app.get("/v1/openapi.json", { schema: { hide: true } }, () => app.swagger());
  app.get(
    "/docs",
    { schema: { hide: true } },
    (_request, reply) => reply.type("text/html; charset=utf-8").header("content-security-policy", docsPolicy).send(docsPage(app.swagger()))
  );
  await app.register(
    async (api) => {
      authenticate(api, ctx.issuing.store, ctx.now);
      runRoutes(api, ctx);
      activationRoutes(api, ctx);
      revocationRoutes(api, ctx);
      producerRoutes(api, ctx);
      productRoutes(api, ctx);
      certificateRoutes(api, ctx);
      lotRoutes(api, ctx);
      channelRoutes(api, ctx);
      printJobRoutes(api, ctx);
    },
    { prefix: "/v1" }
  );
};
export {
  apiRoutes
};
