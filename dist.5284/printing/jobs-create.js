import { recordAudit } from "../accounts/audit.js";
import { fail as failIssuing } from "../issuing/errors.js";
import { getRun, issueRun, mostCodesOfRun } from "../issuing/runs.js";
import { assertPrintable } from "../registry/gaps.js";
import { newId } from "../store/ids.js";
import { getProduct } from "../registry/product-queries.js";
import { reservation } from "./jobs-claim.js";
import { fail } from "./jobs-errors.js";
import { prepareOut } from "./jobs-files.js";
import { assertInForce, assertReason } from "./jobs-guard.js";
import { checkLabels } from "./jobs-render.js";
import { labelValues, urlPrefixOf } from "./jobs-snapshot.js";
import {
  getPrintJob,
  printFormats
} from "./jobs.js";
import { engineVersion } from "./render.js";
import { listStocks, loadStock, loadTemplate } from "./templates.js";
const defaultTemplate = "40x40";
const defaultDpi = 300;
const defaultStock = "a4-35";
async function createPrintJob(ctx, request, by, now) {
  const format = formatOf(request.format);
  const present = request.run && await presentStretch(ctx, request, by);
  const subject = present?.run ?? await subjectOf(ctx, request, by);
  if (subject.productId !== null) await assertPrintable(ctx.store.read, subject.productId);
  const draft = await draftSnapshot(ctx, subject, request, now);
  const warnings = checkLabels(draft, format);
  const out = request.out === void 0 ? null : prepareOut(request.out, format);
  const stretch = present ?? await issue(ctx, subject, request, by, now);
  const snapshot = {
    ...draft,
    numbering: request.numbers ? { runSeq: stretch.run.seq } : null
  };
  const id = newId();
  await ctx.store.write(async (tx) => {
    await tx.insertInto("print_job").values({
      id,
      run_id: stretch.run.id,
      ...request.reserve ? { status: "running", claimed_by: reservation(), claimed_at: now.toISOString() } : { status: "queued" },
      format,
      template: draft.template.name,
      stock: draft.stock.name,
      snapshot: JSON.stringify(snapshot),
      engine: engineVersion,
      first_number: stretch.firstNumber,
      quantity: stretch.quantity,
      out,
      created_by: by.name,
      created_at: now.toISOString()
    }).execute();
    await recordAudit(tx, {
      at: now,
      actor: by.name,
      action: "print-job-created",
      subject: "print-job",
      subjectId: id,
      detail: {
        run: stretch.run.name,
        from: stretch.firstNumber,
        labels: stretch.quantity,
        template: draft.template.name,
        ...request.reason !== void 0 && { reason: request.reason }
      }
    });
  });
  return { job: await getPrintJob(ctx.store.read, id, by), warnings };
}
function formatOf(text) {
  const format = printFormats.find((known) => known === (text ?? "pdf").toLowerCase());
  if (!format) throw fail("print-format-unknown", text ?? "", printFormats.join(", "));
  return format;
}
async function subjectOf(ctx, request, by) {
  const { productId, lotId, quantity } = request;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostCodesOfRun) {
    throw failIssuing("quantity-invalid", String(quantity));
  }
  if (productId === void 0) {
    const producerId = request.producerId ?? by.producerId;
    if (producerId === null) throw fail("print-target-missing");
    if (request.activate) throw fail("print-unbound-active");
    return { producerId, productId: null, lotId: null };
  }
  const product = await getProduct(ctx.store.read, productId);
  return { producerId: product.producer?.id ?? "", productId, lotId: lotId ?? null };
}
async function presentStretch(ctx, request, by) {
  const { id = "", from, to } = request.run ?? {};
  const { read } = ctx.store;
  const run = await getRun(read, id, by);
  const [a, b] = [from ?? 1, to ?? run.quantity];
  const firstNumber = Math.min(a, b);
  const last = Math.max(a, b);
  if (firstNumber < 1 || last > run.quantity) {
    throw failIssuing("stretch-outside-run", run.name, run.quantity);
  }
  const stretch = { run, firstNumber, quantity: last - firstNumber + 1 };
  await assertInForce(read, stretch, run.name);
  await assertReason(read, stretch, request.reason, run.name);
  return stretch;
}
async function issue(ctx, subject, request, by, now) {
  const run = await issueRun(
    ctx,
    {
      ...subject.productId === null ? { producerId: subject.producerId } : { productId: subject.productId },
      lotId: subject.lotId ?? void 0,
      quantity: request.quantity ?? 0,
      activate: request.activate
    },
    by,
    now
  );
  return { run, firstNumber: 1, quantity: run.quantity };
}
async function draftSnapshot(ctx, subject, options, now) {
  const template = loadTemplate(options.template ?? defaultTemplate);
  const stock = options.stock === void 0 ? stockFor(template) : loadStock(options.stock);
  const values = await labelValues(ctx.store.read, subject, now);
  const baseUrl = ctx.baseUrl ?? ctx.localUrl;
  return {
    template,
    stock,
    language: options.language ?? "vi",
    baseUrl,
    urlPrefix: urlPrefixOf(baseUrl, values.product?.gtin ?? null),
    host: new URL(baseUrl).host,
    values,
    startCell: options.start ?? 1,
    dpi: options.dpi ?? defaultDpi,
    level: "M",
    // The run is not issued yet; any number is as wide.
    numbering: options.numbers ? { runSeq: 1 } : null,
    order: options.cutAndStack ? "cut-and-stack" : "sheet",
    demo: ctx.baseUrl === null
  };
}
function stockFor({ width, height }) {
  const names = [defaultStock, ...listStocks()];
  const fits = ({ cell }) => width <= cell.width && height <= cell.height;
  return names.map(loadStock).find(fits) ?? loadStock(defaultStock);
}
export {
  createPrintJob,
  formatOf
};
