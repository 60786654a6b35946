const rules = ["csum", "csumalpha", "yymmdd", "yymmd0", "zero", "pieceoftotal", "no0"];
const lines = [
  ["00", "N18,csum"],
  ["01 02", "N14,csum"],
  ["03", "N14,csum", "never in the query"],
  ["10", "X..20"],
  ["11 12 13 15 16 17", "N6,yymmd0"],
  ["20", "N2"],
  ["21 22", "X..20", "never in the query"],
  ["235", "X..28", "never in the query"],
  ["240 241", "X..30"],
  ["242", "N..6"],
  ["243", "X..20"],
  ["250 251", "X..30"],
  ["253", "N13,csum [X..17]"],
  ["254", "X..20", "never in the query"],
  ["255", "N13,csum [N..12]"],
  ["30 37", "N..8"],
  ["310-316.0-5 320-337.0-5 340-357.0-5 360-369.0-5", "N6"],
  ["3900-3909", "N..15"],
  ["3910-3919", "N3 N..15"],
  ["3920-3929", "N..15"],
  ["3930-3939", "N3 N..15"],
  ["3940-3943", "N4"],
  ["3950-3955", "N6"],
  ["400 401", "X..30"],
  ["402", "N17,csum"],
  ["403", "X..30"],
  ["410-417", "N13,csum"],
  ["420", "X..20"],
  ["421", "N3 X..9"],
  ["422 424 426", "N3"],
  ["423 425", "N3 [N3] [N3] [N3] [N3]"],
  ["427", "X..3"],
  ["4300 4301 4310 4311 4320", "X..35"],
  ["4302-4306 4312-4316", "X..70"],
  ["4307 4317", "X2"],
  ["4308 4319", "X..30"],
  ["4309", "N10 N10"],
  ["4318", "X..20"],
  ["4321-4323", "N1"],
  ["4324 4325", "N6,yymmd0 N4"],
  ["4326", "N6,yymmdd"],
  ["4330-4333", "N6 [X1]"],
  ["7001", "N13"],
  ["7002", "X..30"],
  ["7003", "N6,yymmdd N4"],
  ["7004", "N..4"],
  ["7005", "X..12"],
  ["7006", "N6,yymmdd"],
  ["7007", "N6,yymmdd [N6],yymmdd"],
  ["7008", "X..3"],
  ["7009", "X..10"],
  ["7010", "X..2"],
  ["7011", "N6,yymmdd [N4]"],
  ["7020-7022", "X..20"],
  ["7023", "X..30"],
  ["7030-7039", "N3 X..27"],
  ["7040", "N1 X3", "never in the query"],
  ["7041", "X..4", "never in the query"],
  ["710-717", "X..20"],
  ["7230-7239", "X2 X..28"],
  ["7240", "X..20"],
  ["7241", "N2"],
  ["7242", "X..25"],
  ["7250", "N8"],
  ["7251", "N8 N4"],
  ["7252", "N1"],
  ["7253 7254 7259", "X..40"],
  ["7255", "X..10"],
  ["7256", "X..90"],
  ["7257", "X..70"],
  ["7258", "X3"],
  ["8001", "N4 N5 N3 N1 N1"],
  ["8002", "X..20"],
  ["8003", "N1,zero N13,csum [X..16]"],
  ["8004", "X..30"],
  ["8005", "N6"],
  ["8006", "N14,csum N4,pieceoftotal"],
  ["8007", "X..34"],
  ["8008", "N6,yymmdd N2 [N2] [N2]"],
  ["8009", "X..50"],
  ["8010", "Y..30"],
  ["8011", "N..12,no0", "never in the query"],
  ["8012", "X..20"],
  ["8013", "X..25,csumalpha"],
  ["8014", "X..25,csumalpha", "never in the query"],
  ["8017 8018", "N18,csum"],
  ["8019", "N..10", "never in the query"],
  ["8020", "X..25", "never in the query"],
  ["8026", "N14,csum N4,pieceoftotal"],
  ["8030", "Z..90"],
  ["8040 8041", "N15", "never in the query"],
  ["8042", "N32", "never in the query"],
  ["8043", "N18 [N..2]", "never in the query"],
  ["8110 8112", "X..70"],
  ["8111", "N4"],
  ["8200", "X..70", "never in the query"],
  ["90", "X..30"],
  ["91-99", "X..90"]
];
const known = /* @__PURE__ */ new Map();
for (const [ais, form, attribute] of lines) {
  const parts = form.split(" ").map(readPart);
  for (const ai of ais.split(" ").flatMap(expand)) {
    known.set(ai, { ai, parts, attribute: attribute === void 0 });
  }
}
const applicationIdentifier = (ai) => known.get(ai);
function expand(ais) {
  const [range = "", lastDigits] = ais.split(".");
  const [first = "", last = first] = range.split("-");
  const all = [];
  for (let ai = Number(first); ai <= Number(last); ai++) {
    const text = String(ai).padStart(first.length, "0");
    if (lastDigits === void 0) all.push(text);
    else all.push(...[0, 1, 2, 3, 4, 5].map((digit) => text + digit));
  }
  return all;
}
function readPart(form) {
  const [, open, set, upTo, length, rule] = /^(\[?)([NXYZ])(\.\.)?(\d+)\]?,?(\w*)$/.exec(form) ?? [];
  if (set === void 0 || length === void 0) throw new TypeError(`not a form: ${form}`);
  return {
    set,
    min: upTo ? 1 : Number(length),
    max: Number(length),
    optional: open === "[",
    rule: rules.find((known2) => known2 === rule)
  };
}
export {
  applicationIdentifier
};
