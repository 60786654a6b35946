async function recordAudit(tx, entry) {
  await tx.insertInto("audit").values({
    at: entry.at.toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail ?? {})
  }).execute();
}
export {
  recordAudit
};
