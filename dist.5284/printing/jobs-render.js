import { checkSnapshot } from "../labels/check.js";
import { loadFonts } from "./fonts.js";
import { csvVolumeLabels, writeCsvVolume } from "./jobs-csv.js";
import { planVolumes, renderVolumes } from "./render.js";
function checkLabels(snapshot, format) {
  if (format === "csv") return [];
  return checkSnapshot(snapshot, loadFonts()).map(({ message }) => message);
}
function volumesOf(job, snapshot, pathOf) {
  const most = job.format === "csv" ? csvVolumeLabels : void 0;
  return planVolumes(snapshot, job.firstNumber, job.quantity, pathOf, most);
}
async function renderJob(request) {
  const { job, snapshot, key, run, volumes, signal, onProgress } = request;
  if (job.format === "csv") return renderCsv(request);
  await renderVolumes({
    snapshot,
    key,
    firstIndex: run.firstIndex,
    volumes,
    signal,
    onProgress,
    onVolume: (volume) => request.onVolume(toFile(volume))
  });
}
async function renderCsv(request) {
  let before = 0;
  for (const volume of request.volumes) {
    const file = await writeCsvVolume({
      ...volume,
      snapshot: request.snapshot,
      key: request.key,
      firstIndex: request.run.firstIndex + volume.firstNumber - 1,
      runSeq: request.run.seq,
      signal: request.signal,
      onProgress: (labels) => request.onProgress(before + labels)
    });
    before += volume.labels;
    await request.onVolume(file);
  }
}
const toFile = ({ proof, ...volume }) => ({
  ...volume,
  proofPages: proof.pages,
  proofCodes: proof.codes,
  proofSeconds: proof.seconds
});
export {
  checkLabels,
  renderJob,
  volumesOf
};
