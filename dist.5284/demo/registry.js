import { dayOf } from "../language/format.js";
import { addCertificate, revokeCertificate } from "../registry/certificates.js";
import { addChannel } from "../registry/channels.js";
import { addDays } from "../registry/civil-date.js";
import { createProducer } from "../registry/producers.js";
import { completeProduct, createProduct } from "../registry/products.js";
import { addLot } from "../trace/lots.js";
const by = "demo";
const exampleGtin = "9521234543213";
async function createDemoRegistry(store, now) {
  const today = dayOf(now);
  const tea = await createTea(store, now, today);
  const honeyMaker = await createProducer(
    store,
    {
      name: "H\u1ED9 kinh doanh M\u1EADt Ong R\u1EEBng Xa (minh ho\u1EA1)",
      address: "B\u1EA3n Xa (minh ho\u1EA1)",
      province: "\u0110i\u1EC7n Bi\xEAn",
      commune: "X\xE3 R\u1EEBng Xa (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  const honey = await createProduct(
    store,
    {
      name: "M\u1EADt ong hoa r\u1EEBng (minh ho\u1EA1)",
      producerId: honeyMaker.id,
      group: "Th\u1EF1c ph\u1EA9m",
      netContent: "500 ml",
      province: "\u0110i\u1EC7n Bi\xEAn",
      commune: "X\xE3 R\u1EEBng Xa (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  await certify(store, honey.id, 3, addDays(today, -4 * 365), now);
  const saucer = await createProducer(
    store,
    {
      name: "C\xF4ng ty TNHH M\u1EAFm C\u1EEDa S\xF4ng (minh ho\u1EA1)",
      address: "Th\xF4n C\u1EEDa S\xF4ng (minh ho\u1EA1)",
      province: "Qu\u1EA3ng Tr\u1ECB",
      commune: "X\xE3 C\u1EEDa S\xF4ng (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  const sauce = await createProduct(
    store,
    {
      name: "N\u01B0\u1EDBc m\u1EAFm c\xE1 c\u01A1m (minh ho\u1EA1)",
      producerId: saucer.id,
      group: "Th\u1EF1c ph\u1EA9m",
      netContent: "1 l\xEDt",
      ingredients: "C\xE1 c\u01A1m, mu\u1ED1i bi\u1EC3n",
      province: "Qu\u1EA3ng Tr\u1ECB",
      commune: "X\xE3 C\u1EEDa S\xF4ng (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  const certificate = await certify(store, sauce.id, 4, addDays(today, -300), now);
  await revokeCertificate(store, certificate, "food-safety", by, now);
  const candy = await createClaimed(store, saucer.id, now, today);
  return { ...tea, honey: honey.id, sauce: sauce.id, candy };
}
async function createTea(store, now, today) {
  const cooperative = await createProducer(
    store,
    {
      name: "H\u1EE3p t\xE1c x\xE3 Ch\xE8 \u0110\u1ED3i S\u01B0\u01A1ng (minh ho\u1EA1)",
      address: "X\xF3m \u0110\u1ED3i S\u01B0\u01A1ng (minh ho\u1EA1)",
      province: "Th\xE1i Nguy\xEAn",
      commune: "X\xE3 \u0110\u1ED3i S\u01B0\u01A1ng (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  const { id } = await createProduct(
    store,
    {
      name: "Ch\xE8 b\xFAp non (minh ho\u1EA1)",
      producerId: cooperative.id,
      group: "Th\u1EF1c ph\u1EA9m",
      gtin: exampleGtin,
      netContent: "200 g",
      ingredients: "B\xFAp ch\xE8 t\u01B0\u01A1i",
      shelfLifeDays: 365,
      province: "Th\xE1i Nguy\xEAn",
      commune: "X\xE3 \u0110\u1ED3i S\u01B0\u01A1ng (minh ho\u1EA1)",
      demo: true
    },
    by,
    now
  );
  await certify(store, id, 4, addDays(today, -200), now);
  await addChannel(
    store,
    {
      productId: id,
      kind: "shop",
      title: "C\u1EEDa h\xE0ng \u0110\u1ED3i S\u01B0\u01A1ng (minh ho\u1EA1)",
      url: "https://example.org/"
    },
    by,
    now
  );
  const lot = async (number, made, expires) => {
    const facts = {
      productId: id,
      number,
      made: addDays(today, made),
      expires: addDays(today, expires)
    };
    return (await addLot(store, facts, by, now)).id;
  };
  const lots = {
    good: await lot("DEMO-01", -30, 335),
    expired: await lot("DEMO-02", -366, -1),
    recalled: await lot("DEMO-03", -60, 305)
  };
  return { tea: id, lots };
}
async function createClaimed(store, producerId, now, today) {
  const { id } = await createProduct(
    store,
    {
      name: "K\u1EB9o l\u1EA1c g\u1EEBng (minh ho\u1EA1)",
      producerId,
      group: "Th\u1EF1c ph\u1EA9m",
      netContent: "250 g",
      province: "Qu\u1EA3ng Tr\u1ECB",
      commune: "X\xE3 C\u1EEDa S\xF4ng (minh ho\u1EA1)",
      claimedStars: 3,
      claimedYear: String(Number(today.slice(0, 4)) - 1),
      demo: true
    },
    by,
    now
  );
  await completeProduct(store, id, { acceptWithoutStars: true }, by, now);
  return id;
}
async function certify(store, productId, stars, issuedOn, now) {
  const facts = {
    productId,
    number: `${stars}00/Q\u0110-MINHHOA`,
    stars,
    issuedBy: "UBND t\u1EC9nh (minh ho\u1EA1)",
    issuedOn
  };
  return (await addCertificate(store, facts, by, now)).id;
}
export {
  createDemoRegistry
};
