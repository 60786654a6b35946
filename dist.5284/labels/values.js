const valueNames = [
  "product.name",
  "product.netContent",
  "product.gtin",
  "product.group",
  "product.ingredients",
  "product.usage",
  "product.storage",
  "product.warning",
  "product.standard",
  "producer.name",
  "producer.address",
  "producer.phone",
  "producer.logo",
  "origin.commune",
  "origin.province",
  "lot.number",
  "lot.madeOn",
  "lot.expiresOn",
  "certificate.valid",
  "certificate.stars",
  "certificate.number",
  "certificate.issuedOn",
  "certificate.expiresOn",
  "host"
];
const varyingNames = ["code", "code.grouped", "number"];
export {
  valueNames,
  varyingNames
};
