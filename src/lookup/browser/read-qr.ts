/** Reading a QR from a picture of the camera: by the browser, else by zxing, loaded only then. */

export type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

export async function qrReader(): Promise<ReadQr> {
  const { BarcodeDetector: known } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await known?.getSupportedFormats().catch((): string[] => [])
  if (!known || !formats?.includes('qr_code')) return (await import('./zxing.js')).createReader()
  const detector = new known({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video))[0]?.rawValue
}
