const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
const secureHeaders = (isHttps) => ({
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "content-security-policy": closedPolicy,
  ...isHttps && { "strict-transport-security": "max-age=31536000" }
});
function sendHeaders(app, headers) {
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
export {
  secureHeaders,
  sendHeaders
};
