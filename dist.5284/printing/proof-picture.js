const greyFormat = 1;
const renderGrey = 8;
const white = 4294967295;
async function drawPage(document, index, dpi, use) {
  const page = document.getPage(index);
  const { module: engine, pageIdx } = page;
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const width = Math.ceil(originalWidth * dpi / 72);
  const height = Math.ceil(originalHeight * dpi / 72);
  const at = engine.wasmExports.malloc(width * height);
  if (at === 0) throw new Error("no memory for the picture of a page");
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, greyFormat, at, width);
  try {
    engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    engine._FPDF_RenderPageBitmap(bitmap, pageIdx, 0, 0, width, height, 0, renderGrey);
    return await use({ width, height, pixels: engine.HEAPU8.subarray(at, at + width * height) });
  } finally {
    engine._FPDFBitmap_Destroy(bitmap);
    engine._FPDF_ClosePage(pageIdx);
    engine.wasmExports.free(at);
  }
}
export {
  drawPage
};
