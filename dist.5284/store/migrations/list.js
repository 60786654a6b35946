import * as base from "./001-base.js";
import * as scans from "./001-scans.js";
const migrations = { "001-base": base };
const scanMigrations = { "001-scans": scans };
export {
  migrations,
  scanMigrations
};
