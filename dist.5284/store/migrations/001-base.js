import { sql } from "kysely";
import { isSqlite } from "../migrate.js";
const required = (c) => c.notNull();
const flag = (c) => c.notNull().defaultTo(0);
const key = (c) => c.primaryKey().notNull();
async function up(db) {
  const sequence = sequenceColumn(db);
  await db.schema.createTable("generation").addColumn("id", "integer", key).addColumn("issuing", "bigint", flag).addColumn("registry", "bigint", flag).execute();
  await sql`insert into generation (id, issuing, registry) values (1, 0, 0)`.execute(db);
  await registry(db);
  await db.schema.createTable("epoch").addColumn("number", "integer", key).addColumn("key_id", "text", required).addColumn("wrapped_key", "text", required).addColumn("first_index", "bigint", required).addColumn("next_index", "bigint", required).addColumn("status", "text", required).addColumn("lost", "integer", flag).addColumn("demo", "integer", flag).addColumn("opened_at", "text", required).execute();
  await db.schema.createTable("run").addColumn("seq", sequence.type, sequence.column).addColumn("id", "text", (c) => c.notNull().unique()).addColumn("epoch", "integer", (c) => c.notNull().references("epoch.number")).addColumn("first_index", "bigint", required).addColumn("quantity", "bigint", required).addColumn("producer_id", "text", (c) => c.notNull().references("producer.id")).addColumn("product_id", "text", (c) => c.references("product.id")).addColumn("lot_id", "text", (c) => c.references("lot.id")).addColumn("note", "text").addColumn("created_by", "text", required).addColumn("created_at", "text", required).execute();
  await db.schema.createIndex("run_range").unique().on("run").columns(["epoch", "first_index"]).execute();
  await db.schema.createIndex("run_product").on("run").column("product_id").execute();
  await db.schema.createIndex("run_lot").on("run").column("lot_id").execute();
  await db.schema.createTable("decision").addColumn("seq", sequence.type, sequence.column).addColumn("id", "text", (c) => c.notNull().unique()).addColumn("kind", "text", required).addColumn("scope", "text", required).addColumn("product_id", "text").addColumn("lot_id", "text").addColumn("undoes", "text", (c) => c.unique()).addColumn("reason", "text").addColumn("notice", "text").addColumn("codes", "bigint", required).addColumn("by", "text", required).addColumn("at", "text", required).execute();
  await db.schema.createIndex("decision_lot").on("decision").column("lot_id").execute();
  await db.schema.createIndex("decision_product").on("decision").column("product_id").execute();
  await db.schema.createTable("decision_range").addColumn("decision_seq", "bigint", (c) => c.notNull().references("decision.seq")).addColumn("run_seq", "bigint", required).addColumn("epoch", "integer", required).addColumn("first_index", "bigint", required).addColumn("last_index", "bigint", required).addPrimaryKeyConstraint("decision_range_pk", ["decision_seq", "epoch", "first_index"]).execute();
  await db.schema.createIndex("decision_range_run").on("decision_range").column("run_seq").execute();
  await printing(db);
  await db.schema.createTable("audit").addColumn("seq", sequence.type, sequence.column).addColumn("at", "text", required).addColumn("actor", "text", required).addColumn("action", "text", required).addColumn("subject", "text", required).addColumn("subject_id", "text", required).addColumn("detail", "text", required).execute();
  await db.schema.createIndex("audit_subject").on("audit").columns(["subject", "subject_id"]).execute();
  await db.schema.createTable("token").addColumn("id", "text", key).addColumn("hash", "text", (c) => c.notNull().unique()).addColumn("role", "text", required).addColumn("producer_id", "text", (c) => c.references("producer.id")).addColumn("label", "text", required).addColumn("created_at", "text", required).addColumn("expires_at", "text").addColumn("last_used_at", "text").execute();
  await db.schema.createTable("idempotency").addColumn("key", "text", required).addColumn("token_id", "text", required).addColumn("request", "text", required).addColumn("status", "integer", required).addColumn("body", "text", required).addColumn("created_at", "text", required).addPrimaryKeyConstraint("idempotency_pk", ["token_id", "key"]).execute();
}
async function registry(db) {
  await db.schema.createTable("producer").addColumn("id", "text", key).addColumn("name", "text", required).addColumn("name_key", "text", (c) => c.notNull().unique()).addColumn("kind", "text", required).addColumn("address", "text").addColumn("province_code", "text").addColumn("commune_code", "text").addColumn("commune", "text").addColumn("phone", "text").addColumn("website", "text").addColumn("demo", "integer", flag).addColumn("created_at", "text", required).addColumn("updated_at", "text", required).execute();
  await db.schema.createTable("product").addColumn("id", "text", key).addColumn("producer_id", "text", (c) => c.references("producer.id")).addColumn("name", "text", required).addColumn("name_key", "text", required).addColumn("ocop_group", "text").addColumn("gtin", "text", (c) => c.unique()).addColumn("province_code", "text").addColumn("commune_code", "text").addColumn("commune", "text").addColumn("old_commune", "text").addColumn("old_district", "text").addColumn("old_province", "text").addColumn("net_content", "text").addColumn("shelf_life_days", "integer").addColumn("ingredients", "text").addColumn("story", "text").addColumn("claimed_stars", "integer").addColumn("claimed_year", "text").addColumn("claimed_note", "text").addColumn("gaps", "text", (c) => c.notNull().defaultTo("[]")).addColumn("source", "text").addColumn("version", "integer", (c) => c.notNull().defaultTo(1)).addColumn("demo", "integer", flag).addColumn("created_at", "text", required).addColumn("updated_at", "text", required).execute();
  await sql`create unique index product_name on product (coalesce(producer_id, ''), name_key)`.execute(
    db
  );
  await db.schema.createTable("product_version").addColumn("product_id", "text", (c) => c.notNull().references("product.id")).addColumn("version", "integer", required).addColumn("at", "text", required).addColumn("snapshot", "text", required).addPrimaryKeyConstraint("product_version_pk", ["product_id", "version"]).execute();
  await db.schema.createTable("certificate").addColumn("id", "text", key).addColumn("product_id", "text", (c) => c.notNull().references("product.id")).addColumn("number", "text", required).addColumn("issued_by", "text").addColumn("issued_on", "text").addColumn("expires_on", "text").addColumn("stars", "integer", required).addColumn("revoked_on", "text").addColumn("revoked_reason", "text").addColumn("created_at", "text", required).addUniqueConstraint("certificate_number", ["product_id", "number"]).execute();
  await db.schema.createTable("lot").addColumn("id", "text", key).addColumn("product_id", "text", (c) => c.notNull().references("product.id")).addColumn("number", "text", required).addColumn("number_key", "text", required).addColumn("made_on", "text").addColumn("expires_on", "text").addColumn("quantity", "bigint").addColumn("created_at", "text", required).addUniqueConstraint("lot_number", ["product_id", "number_key"]).execute();
  await db.schema.createTable("channel").addColumn("id", "text", key).addColumn("product_id", "text", (c) => c.notNull().references("product.id")).addColumn("kind", "text", required).addColumn("title", "text", required).addColumn("url", "text").addColumn("phone", "text").addColumn("created_at", "text", required).execute();
  await db.schema.createIndex("channel_product").on("channel").column("product_id").execute();
}
async function printing(db) {
  await db.schema.createTable("print_job").addColumn("id", "text", key).addColumn("run_id", "text", (c) => c.notNull().references("run.id")).addColumn("status", "text", required).addColumn("format", "text", required).addColumn("template", "text", required).addColumn("stock", "text", required).addColumn("snapshot", "text", required).addColumn("engine", "text", required).addColumn("first_number", "bigint", required).addColumn("quantity", "bigint", required).addColumn("labels_done", "bigint", flag).addColumn("out", "text").addColumn("error", "text").addColumn("claimed_by", "text").addColumn("claimed_at", "text").addColumn("created_by", "text", required).addColumn("created_at", "text", required).addColumn("finished_at", "text").execute();
  await db.schema.createIndex("print_job_run").on("print_job").column("run_id").execute();
  await db.schema.createIndex("print_job_status").on("print_job").column("status").execute();
  await db.schema.createTable("print_file").addColumn("job_id", "text", (c) => c.notNull().references("print_job.id")).addColumn("n", "integer", required).addColumn("path", "text", required).addColumn("first_number", "bigint", required).addColumn("labels", "integer", required).addColumn("pages", "integer", required).addColumn("bytes", "bigint", required).addColumn("sha256", "text", required).addColumn("proof_pages", "integer", required).addColumn("proof_codes", "integer", required).addColumn("proof_seconds", sql`double precision`, required).addColumn("seconds", sql`double precision`, required).addColumn("finished_at", "text", required).addPrimaryKeyConstraint("print_file_pk", ["job_id", "n"]).execute();
}
function sequenceColumn(db) {
  return isSqlite(db) ? {
    type: "integer",
    column: (c) => c.primaryKey().autoIncrement()
  } : { type: "bigserial", column: (c) => c.primaryKey() };
}
export {
  up
};
