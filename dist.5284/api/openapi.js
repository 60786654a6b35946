import { Problem } from "./shapes.js";
const problem = {
  description: "Refused or failed; `code` says why",
  content: { "application/problem+json": { schema: Problem } }
};
const openApi = {
  openapi: {
    openapi: "3.1.0",
    info: {
      title: "Ngu\u1ED3n",
      version: "1",
      description: "Codes, labels and decisions. Errors are problem documents (RFC 9457) with a stable `code`; words follow Accept-Language (vi, en). A POST with an Idempotency-Key happens at most once. Lists are paged: pass `next` as `after`.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" }
    },
    tags: [
      { name: "runs", description: "Runs of codes" },
      { name: "decisions", description: "Activation, binding, revocation, recall" },
      { name: "registry", description: "Producers, products, certificates, lots, channels" },
      { name: "print jobs", description: "Labels to print" }
    ],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    security: [{ token: [] }]
  },
  transform({ schema, url, route }) {
    const isPost = route.method === "POST";
    const described = {
      ...schema,
      ...isPost && { headers: idempotencyHeader },
      response: { ...schema?.response, "4XX": problem, "5XX": problem }
    };
    return { schema: described, url };
  }
};
const idempotencyHeader = {
  type: "object",
  properties: {
    "idempotency-key": {
      type: "string",
      maxLength: 200,
      description: "The same key and the same request get the same answer, and happen once"
    }
  }
};
export {
  openApi
};
