/** What the form and the private page of a report add to the look of the public pages. */
export const reportStyle = `
main>p{margin:0 0 1rem}
form.report{display:grid;gap:1.25rem}
.report fieldset{margin:0;padding:0;border:0;display:grid;gap:.25rem}
.report legend{padding:0;margin-bottom:.375rem;font-weight:600}
.report label.choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;padding:.375rem .75rem;font-weight:400;background:var(--card);border:1px solid var(--line);border-radius:.75rem;cursor:pointer}
.choice input{flex:none;width:1.25rem;height:1.25rem;min-height:0;padding:0;margin:0;accent-color:var(--brand)}
.choice:has(:checked){border-color:var(--brand);outline:1px solid var(--brand)}
.field{display:grid;gap:.375rem}
.field p{margin:0;font-size:.875rem}
.field small{font-weight:400;color:var(--soft);font-size:.875rem}
.field input,textarea{width:100%;font:inherit;letter-spacing:normal}
.field #code{font:600 1.0625rem/1.4 ui-monospace,monospace;letter-spacing:.06em}
.field [type=file]{padding:.375rem;font-size:.9375rem}
.field ::file-selector-button{min-height:2rem;margin-right:.75rem;padding:0 .75rem;font:inherit;font-weight:600;color:var(--on-brand);background:var(--brand);border:0;border-radius:.5rem}
textarea{min-height:8rem;padding:.625rem .75rem;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.75rem;resize:vertical}
textarea:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
[aria-invalid]{border:2px solid var(--bad)}
.wrong{margin:0 0 1.25rem;padding:.75rem 1rem;color:#fff;background:var(--bad);border-radius:1rem}
.wrong p,.wrong ul{margin:0;padding:0 0 0 1.25rem}.wrong p{padding:0;font-weight:600}
.trap{display:none}
.written{white-space:pre-wrap}
.address{display:block;margin-top:.5rem;font-size:.875rem;user-select:all}`
