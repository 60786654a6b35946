import PDFDocument from "pdfkit";
const fixedDate = /* @__PURE__ */ new Date("2026-01-01T00:00:00Z");
const pagesPerNode = 128;
function createPdf(options) {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: "1.7",
    lang: options.language,
    displayTitle: true,
    info: { Title: options.title, Producer: "Nguon", Creator: "Nguon", CreationDate: fixedDate }
  });
  const inner = document;
  const fonts = fontTable(document, inner, options.fonts);
  const images = {};
  const forms = {};
  const fontRef = inner.ref(fonts.resources);
  const root = inner._root.data.Pages;
  root.data["MediaBox"] = [0, 0, options.width, options.height];
  root.data["Resources"] = { Font: fontRef, XObject: forms };
  const tree = pageTree(inner, root);
  return {
    ...fonts,
    async image(dataUri) {
      const image = inner.openImage(dataUri);
      image.embed(document);
      const name = `I${Object.keys(images).length + 1}`;
      const reference = image.obj;
      images[name] = reference;
      while (reference.offset === void 0) await new Promise((resolve) => setTimeout(resolve, 1));
      return { name, width: image.width, height: image.height };
    },
    form(name, content, width, height) {
      const form = inner.ref({
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, width, height],
        Resources: { Font: fontRef, XObject: { ...images } },
        Filter: "FlateDecode"
      });
      form.end(options.deflate(Buffer.from(content, "latin1")));
      forms[name] = form;
    },
    page(content) {
      const stream = inner.ref({ Filter: "FlateDecode" });
      stream.end(options.deflate(content));
      tree.add(stream);
    },
    end() {
      fontRef.end();
      tree.end();
      document.end();
    },
    drain: () => document.read() ?? new Uint8Array(0)
  };
}
function pageTree(inner, root) {
  const kids = [];
  let node;
  let inNode = [];
  let count = 0;
  function close() {
    if (!node) return;
    node.data["Count"] = inNode.length;
    node.end();
    node = void 0;
    inNode = [];
  }
  return {
    add(contents) {
      if (!node) {
        node = inner.ref({ Type: "Pages", Parent: root, Kids: inNode });
        kids.push(node);
      }
      const page = inner.ref({ Type: "Page", Parent: node, Contents: contents });
      page.end();
      inNode.push(page);
      count++;
      if (inNode.length === pagesPerNode) close();
    },
    end() {
      close();
      root.data["Kids"] = kids;
      root.data["Count"] = count;
    }
  };
}
function fontTable(document, inner, files) {
  const opened = /* @__PURE__ */ new Map();
  const resources = {};
  function open(weight) {
    let font = opened.get(weight);
    if (!font) {
      document.font(files[weight]);
      font = inner._font;
      opened.set(weight, font);
      resources[font.id] = font.ref();
    }
    return font;
  }
  return {
    resources,
    fontName: (weight) => open(weight).id,
    text: (weight, text) => kernedText(open(weight), text),
    glyph(weight, character) {
      const [[hex = "0000"], [position]] = open(weight).encode(character, []);
      return { bytes: escaped(Buffer.from(hex, "hex")), advance: position?.advanceWidth ?? 0 };
    }
  };
}
function kernedText(font, text) {
  const [hexes, positions] = font.encode(text, []);
  let operand = "[<";
  hexes.forEach((hex, i) => {
    operand += hex;
    const { advanceWidth = 0, xAdvance = 0 } = positions[i] ?? {};
    const kern = Math.round(advanceWidth - xAdvance);
    if (kern !== 0 && i < hexes.length - 1) operand += `>${kern}<`;
  });
  return `${operand}>]`;
}
function escaped(bytes) {
  return Uint8Array.from(
    [...bytes].flatMap((byte) => {
      if (byte === 13) return [92, 114];
      return byte === 40 || byte === 41 || byte === 92 ? [92, byte] : [byte];
    })
  );
}
export {
  createPdf
};
