import { formatDay } from "../../language/format.js";
import { addLot } from "../../trace/lots.js";
import { productIdOf } from "../resolve.js";
async function run({ flags, session }) {
  const product = flags.required("product");
  const number = flags.required("number");
  const store = await session.store();
  const lot = await addLot(
    store,
    {
      productId: await productIdOf(store.read, product),
      number,
      made: flags.day("made") ?? null,
      expires: flags.day("expires") ?? null,
      quantity: flags.number("quantity", 1) ?? null
    },
    session.actor.name,
    session.now()
  );
  const until = lot.expiresOn === null ? "" : ` (HSD ${formatDay(lot.expiresOn)})`;
  const untilEn = lot.expiresOn === null ? "" : ` (use by ${formatDay(lot.expiresOn)})`;
  return {
    json: lot,
    text: {
      vi: `\u0110\xE3 th\xEAm l\xF4 ${lot.number}${until}: ${lot.id}`,
      en: `Lot ${lot.number}${untilEn} is added: ${lot.id}`
    }
  };
}
export {
  run
};
