// Who may import whom. Each comment says what to do when the rule is broken.
// In src one folder is one word of the domain; arrows go down only.

const folder = (...names) => `^src/(${names.join('|')})/`
const pure = folder('codes', 'symbols', 'gs1', 'labels', 'designer')
const edges = '^src/(app|config)\\.ts$|^src/(api|cli|web|demo)/'

/** The folders of src a folder may import, besides itself; `errors.ts` and `language` are everybody's. */
const may = (from, ...to) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import ${to.length > 0 ? to.join(', ') : 'no other folder'}. Move the code to the folder whose word it is, or hand it in as an argument.`,
  // Code for browsers has a rule of its own below.
  from: { path: folder(from), pathNot: '/browser/' },
  to: { path: '^src/', pathNot: [folder(from, 'language', ...to), '^src/errors\\.ts$'] },
})

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment:
        'Two modules that need each other at load time are one idea or three: merge them, or move what both need below.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment:
        'The import points nowhere: mend the path (relative imports end in .js) or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment:
        'List the package in package.json, with an exact version; what src imports is a dependency.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-package-in-src',
      severity: 'error',
      comment:
        'The product would not start where only dependencies are installed: move it to "dependencies".',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    may('codes'),
    may('gs1'),
    may('symbols', 'codes', 'gs1'),
    may('labels', 'symbols', 'codes', 'gs1'),
    may('designer', 'labels', 'symbols', 'codes', 'gs1'),
    may('jobs'),
    may('internet'),
    may('files'),
    may('store', 'files'),
    may('accounts', 'store', 'codes'),
    may('webhooks', 'store', 'accounts', 'internet'),
    may('issuing', 'store', 'files', 'codes', 'accounts', 'gs1', 'webhooks'),
    may('gateways', 'store', 'accounts'),
    may('registry', 'store', 'accounts', 'gs1', 'codes', 'files', 'webhooks', 'jobs'),
    may('trace', 'store', 'accounts', 'gs1', 'registry'),
    may('scans', 'store', 'accounts', 'codes', 'jobs', 'registry'),
    may('copies', 'store', 'accounts', 'codes', 'issuing', 'registry', 'scans', 'jobs', 'webhooks'),
    may(
      'printing',
      'labels',
      'symbols',
      'codes',
      'gs1',
      'issuing',
      'registry',
      'trace',
      'store',
      'accounts',
      'jobs',
      'files',
      'webhooks',
    ),
    may(
      'lookup',
      'registry',
      'trace',
      'scans',
      'issuing',
      'codes',
      'gs1',
      'symbols',
      'web',
      'store',
    ),
    may(
      'reports',
      'lookup',
      'registry',
      'scans',
      'issuing',
      'codes',
      'files',
      'web',
      'store',
      'accounts',
      'webhooks',
    ),
    may('months', 'labels', 'issuing', 'registry', 'reports', 'scans', 'store', 'accounts'),
    may('catalogue', 'lookup', 'registry', 'issuing', 'web', 'store'),
    may(
      'resolver',
      'lookup',
      'registry',
      'trace',
      'issuing',
      'codes',
      'gs1',
      'accounts',
      'web',
      'store',
      'internet',
    ),
    may(
      'office',
      'accounts',
      'store',
      'web',
      'registry',
      'trace',
      'issuing',
      'printing',
      'scans',
      'copies',
      'reports',
      'months',
      'resolver',
      'gateways',
      'labels',
      'designer',
      'symbols',
      'codes',
      'gs1',
      'files',
      'jobs',
      'webhooks',
    ),
    may('web', 'store', 'files'),
    {
      name: 'edges-are-leaves',
      severity: 'error',
      comment:
        'Command line, API and app put things together; nothing below knows of them. Hand in what you need.',
      from: { path: '^src/', pathNot: [edges, '^src/(lookup|reports|catalogue|resolver|office)/'] },
      to: { path: edges },
    },
    {
      name: 'pure-folders-stay-pure',
      severity: 'error',
      comment:
        'codes, symbols, gs1, labels and designer know no HTTP, database, file, clock or thread: take bytes, dates and keys as arguments (node:crypto is allowed in codes).',
      from: { path: pure },
      to: {
        path: '^(node:)?(fs|fs/promises|http|https|http2|net|tls|dgram|child_process|worker_threads|cluster|os)$|^node_modules/(fastify|@fastify|kysely|better-sqlite3|pg|pino)/',
      },
    },
    {
      name: 'browser-code-stays-small',
      severity: 'error',
      comment:
        'Folders named browser are bundled for phones: only pure files go with them (types may come from anywhere).',
      from: { path: '^src/[^/]+/browser/' },
      to: {
        path: '^src/|^(node:)?(fs|http|crypto|zlib|path|url)$',
        pathNot: [
          '/browser/',
          pure,
          folder('language'),
          '^src/(lookup/(own-path|typed)|office/labels/designer/(props|words)|errors)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'score-of-copies-stays-pure',
      severity: 'error',
      comment:
        'src/copies/score knows no database, file or clock, so that bench copies runs the very same rules: take what is known as arguments.',
      from: { path: '^src/copies/score/' },
      to: { path: '^(node:|src/|node_modules/)', pathNot: '^src/(copies/score/|errors\\.ts$)' },
    },
    {
      name: 'http-stays-at-the-edge',
      severity: 'error',
      comment:
        'Verbs take plain values and an Actor, so that command line and API share them: move the HTTP part to api, lookup or web.',
      from: {
        path: '^src/',
        pathNot: [
          '^src/app\\.ts$',
          folder('api', 'web', 'lookup', 'reports', 'catalogue', 'resolver', 'office'),
        ],
      },
      to: { path: '^node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'databases-stay-in-store',
      severity: 'error',
      comment:
        'Only src/store knows the engines: use the Store port (kysely) instead of the driver.',
      from: { path: '^src/', pathNot: folder('store') },
      to: { path: '^node_modules/(better-sqlite3|pg)/' },
    },
    {
      name: 'pdfkit-behind-one-file',
      severity: 'error',
      comment:
        'pdfkit is wrapped by labels/pdf.ts, so that it can be replaced: add what you need there.',
      from: { path: '^src/', pathNot: '^src/labels/pdf\\.ts$' },
      to: { path: '^node_modules/pdfkit/' },
    },
    {
      name: 'sharp-behind-one-file',
      severity: 'error',
      comment:
        'sharp is loaded by files/open-picture.ts, which limits memory: ask there, or add to files/pictures.ts.',
      from: { path: '^src/', pathNot: '^src/files/open-picture\\.ts$' },
      to: { path: '^node_modules/sharp/' },
    },
    {
      name: 'bwip-js-only-in-symbols',
      severity: 'error',
      comment: 'Barcodes come from src/symbols as bars or modules: call those.',
      from: { path: '^src/', pathNot: folder('symbols') },
      to: { path: '^node_modules/bwip-js/' },
    },
    {
      name: 'src-imports-no-test',
      severity: 'error',
      comment: 'The product runs without its tests: move what both need into src.',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var|\\.tap)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
