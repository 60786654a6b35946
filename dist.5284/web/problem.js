import { customAlphabet } from "nanoid";
import { NguonError } from "../errors.js";
import { pickLanguage } from "../language/language.js";
import { errorPage, errorPagePolicy } from "./error-page.js";
import { fail } from "./errors.js";
const errorId = customAlphabet("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
const ownErrors = {
  413: () => fail("request-too-large"),
  415: () => fail("media-type-unsupported"),
  429: () => fail("too-many-requests"),
  503: () => fail("not-ready")
};
function answerErrors(app, headers) {
  const answer = (request, reply, error, id) => sendError(request, reply.headers(headers), error, id);
  app.setErrorHandler((error, request, reply) => {
    const known = knownError(error);
    if (known && known.status < 500) return answer(request, reply, known);
    const id = errorId();
    request.log.error({ err: error, errorId: id, req: request }, "request failed");
    return answer(request, reply, known ?? fail("something-broke"), id);
  });
  app.setNotFoundHandler((request, reply) => answer(request, reply, fail("page-not-found")));
}
function knownError(error) {
  if (error instanceof NguonError) return error;
  const status = error.statusCode ?? 500;
  const own = ownErrors[status];
  if (own) return own();
  return status >= 400 && status < 500 ? fail("request-malformed") : void 0;
}
function sendError(request, reply, error, id) {
  const language = pickLanguage(request.headers["accept-language"]);
  reply.code(error.status).header("cache-control", "no-store").header("content-language", language);
  if (!wantsProblem(request)) {
    const page = errorPage({ words: error.words, language, id });
    return reply.type("text/html; charset=utf-8").header("content-security-policy", errorPagePolicy).send(page);
  }
  if (error.status === 401) reply.header("www-authenticate", "Bearer");
  const problem = {
    type: `urn:nguon:error:${error.code}`,
    title: titleOf(error.status)[language],
    status: error.status,
    code: error.code,
    detail: error.words[language],
    ...error.detail !== void 0 && { data: error.detail },
    ...id !== void 0 && { id }
  };
  return reply.type("application/problem+json; charset=utf-8").send(JSON.stringify(problem));
}
const titles = {
  401: { vi: "Ch\u01B0a x\xE1c th\u1EF1c", en: "Not authenticated" },
  403: { vi: "Kh\xF4ng \u0111\u01B0\u1EE3c ph\xE9p", en: "Not allowed" },
  404: { vi: "Kh\xF4ng t\xECm th\u1EA5y", en: "Not found" },
  409: { vi: "Kh\xF4ng h\u1EE3p v\u1EDBi t\xECnh tr\u1EA1ng hi\u1EC7n t\u1EA1i", en: "Conflicts with the present state" }
};
function titleOf(status) {
  if (status >= 500) return { vi: "L\u1ED7i m\xE1y ch\u1EE7", en: "Server error" };
  return titles[status] ?? { vi: "Y\xEAu c\u1EA7u ch\u01B0a \u0111\xFAng", en: "The request is not right" };
}
function wantsProblem(request) {
  if (request.url.startsWith("/api/")) return true;
  const accept = request.headers.accept ?? "";
  return accept.includes("json") && !accept.includes("text/html");
}
export {
  answerErrors
};
