const product = {
  value: "ID",
  help: { vi: "M\xE3 s\u1ED1 ho\u1EB7c t\xEAn s\u1EA3n ph\u1EA9m", en: "Id or name of the product" }
};
const lot = {
  value: "LOT",
  help: {
    vi: "M\xE3 s\u1ED1 l\xF4, ho\u1EB7c s\u1ED1 l\xF4 c\xF9ng v\u1EDBi --product",
    en: "Id of the lot, or its number together with --product"
  }
};
const job = { value: "ID", help: { vi: "M\xE3 s\u1ED1 l\u1EA7n in", en: "Id of the print job" } };
const run = {
  value: "RUN",
  help: {
    vi: "M\xE3 s\u1ED1 \u0111\u1EE3t m\xE3, ho\u1EB7c t\xEAn ng\u1EAFn nh\u01B0 A7",
    en: "Id of the run of codes, or its short name such as A7"
  }
};
const reason = {
  value: "TEXT",
  help: { vi: "L\xFD do (ghi v\xE0o nh\u1EADt k\xFD)", en: "Reason (kept in the audit trail)" }
};
const notice = {
  value: "TEXT",
  help: { vi: "L\u1EDDi b\xE1o cho ng\u01B0\u1EDDi qu\xE9t m\xE3", en: "Notice shown to whoever scans" }
};
const from = {
  value: "N|CODE",
  help: {
    vi: "S\u1ED1 th\u1EE9 t\u1EF1 \u0111\u1EA7u (500 ho\u1EB7c A7-000500-K), ho\u1EB7c m\xE3 \u0111\u1EA7u",
    en: "First running number (500 or A7-000500-K), or first code"
  }
};
const to = {
  value: "N|CODE",
  help: { vi: "S\u1ED1 th\u1EE9 t\u1EF1 cu\u1ED1i, ho\u1EB7c m\xE3 cu\u1ED1i", en: "Last running number, or last code" }
};
const commands = [
  {
    name: "import products",
    arguments: ["FILE"],
    help: {
      vi: "Nh\u1EADp danh m\u1EE5c s\u1EA3n ph\u1EA9m t\u1EEB t\u1EADp tin .csv ho\u1EB7c .xlsx",
      en: "Import products from a .csv or .xlsx file"
    },
    flags: {
      map: {
        value: "FIELD=COLUMN",
        multiple: true,
        help: {
          vi: "Tr\u01B0\u1EDDng n\xE0o n\u1EB1m \u1EDF c\u1ED9t n\xE0o c\u1EE7a t\u1EADp tin (l\u1EB7p l\u1EA1i \u0111\u01B0\u1EE3c)",
          en: "Which column of the file holds a field (repeatable)"
        }
      },
      sheet: {
        value: "NAME",
        help: { vi: "Trang t\xEDnh c\u1EE7a t\u1EADp tin .xlsx", en: "Sheet of an .xlsx file" }
      }
    },
    load: () => import("./commands/import-products.js")
  },
  {
    name: "products",
    help: { vi: "Li\u1EC7t k\xEA ho\u1EB7c t\xECm s\u1EA3n ph\u1EA9m", en: "List or search products" },
    flags: {
      search: { value: "TEXT", help: { vi: "Ch\u1EEF c\u1EA7n t\xECm trong t\xEAn", en: "Text to look for" } }
    },
    load: () => import("./commands/products.js")
  },
  {
    name: "products complete",
    help: {
      vi: "B\u1ED5 sung cho s\u1EA3n ph\u1EA9m ch\u01B0a \u0111\u1EE7 \u0111\u1EC3 in \u0111\u01B0\u1EE3c tem",
      en: "Complete a product so that its labels can be printed"
    },
    flags: {
      product,
      producer: {
        value: "ID",
        help: { vi: "Ch\u1EE7 th\u1EC3 c\u1EE7a s\u1EA3n ph\u1EA9m", en: "Producer of the product" }
      },
      "without-stars": {
        help: {
          vi: "X\xE1c nh\u1EADn in tem kh\xF4ng c\xF3 s\u1ED1 sao (ch\u01B0a c\xF3 quy\u1EBFt \u0111\u1ECBnh)",
          en: "Accept labels without stars (no decision is known)"
        }
      },
      "names-checked": {
        help: {
          vi: "\u0110\xE3 h\u1ECFi l\u1EA1i ch\u1EE7 th\u1EC3: t\xEAn \u0111\xFAng nh\u01B0 \u0111\xE3 nh\u1EADp",
          en: "The producer confirmed the names"
        }
      }
    },
    load: () => import("./commands/products-complete.js")
  },
  {
    name: "lots add",
    help: { vi: "Th\xEAm m\u1ED9t l\xF4 c\u1EE7a s\u1EA3n ph\u1EA9m", en: "Add a lot of a product" },
    flags: {
      product,
      number: { value: "TEXT", help: { vi: "S\u1ED1 l\xF4", en: "Number of the lot" } },
      made: { value: "DATE", help: { vi: "Ng\xE0y s\u1EA3n xu\u1EA5t", en: "Date of production" } },
      expires: { value: "DATE", help: { vi: "H\u1EA1n s\u1EED d\u1EE5ng", en: "Use-by date" } },
      quantity: { value: "N", help: { vi: "S\u1ED1 l\u01B0\u1EE3ng c\u1EE7a l\xF4", en: "Quantity of the lot" } }
    },
    load: () => import("./commands/lots-add.js")
  },
  {
    name: "print",
    help: {
      vi: "C\u1EA5p m\xE3 v\xE0 in tem; v\u1EDBi --job th\xEC in l\u1EA1i ho\u1EB7c in ti\u1EBFp",
      en: "Issue codes and print labels; with --job print again or go on"
    },
    flags: {
      product,
      lot,
      quantity: { value: "N", help: { vi: "S\u1ED1 tem", en: "Number of labels" } },
      template: {
        value: "NAME",
        help: { vi: "M\u1EABu tem (m\u1EB7c \u0111\u1ECBnh 40x40)", en: "Label template (default 40x40)" }
      },
      stock: {
        value: "NAME",
        help: { vi: "Lo\u1EA1i gi\u1EA5y ho\u1EB7c cu\u1ED9n tem", en: "Sheet or roll to print on" }
      },
      start: {
        value: "CELL",
        help: { vi: "\xD4 tr\u1ED1ng \u0111\u1EA7u ti\xEAn tr\xEAn t\u1EDD \u0111\u1EA7u", en: "First free cell of the first sheet" }
      },
      dpi: { value: "N", help: { vi: "\u0110\u1ED9 ph\xE2n gi\u1EA3i m\xE1y in", en: "Resolution of the printer" } },
      activate: { help: { vi: "K\xEDch ho\u1EA1t m\xE3 ngay", en: "Activate the codes at once" } },
      out: {
        value: "FILE|DIR",
        help: { vi: "Ghi ra t\u1EADp tin ho\u1EB7c th\u01B0 m\u1EE5c n\xE0y", en: "File or directory to write" }
      },
      format: {
        value: "pdf|csv",
        help: { vi: "D\u1EA1ng t\u1EADp tin (m\u1EB7c \u0111\u1ECBnh pdf)", en: "Kind of file (default pdf)" }
      },
      unbound: {
        help: {
          vi: "In tem ch\u01B0a g\u1EAFn s\u1EA3n ph\u1EA9m (c\u1EA7n --producer)",
          en: "Print labels not yet bound to a product (needs --producer)"
        }
      },
      producer: {
        value: "ID",
        help: { vi: "Ch\u1EE7 th\u1EC3 c\u1EE7a tem ch\u01B0a g\u1EAFn s\u1EA3n ph\u1EA9m", en: "Producer of unbound labels" }
      },
      numbers: {
        help: { vi: "In s\u1ED1 th\u1EE9 t\u1EF1 tr\xEAn t\u1EEBng tem", en: "Print the running number on each label" }
      },
      "cut-and-stack": {
        help: {
          vi: "X\u1EBFp tem \u0111\u1EC3 c\u1EAFt ch\u1ED3ng r\u1ED3i v\u1EABn \u0111\xFAng th\u1EE9 t\u1EF1",
          en: "Order for sheets cut as a stack: piles stay in sequence"
        }
      },
      job,
      renew: {
        help: {
          vi: "V\u1EDBi --job: c\xF9ng c\xE1c m\xE3, d\u1EEF li\u1EC7u hi\u1EC7n h\xE0nh",
          en: "With --job: the same codes with the data of today"
        }
      },
      from,
      to,
      reason: {
        value: "TEXT",
        help: {
          vi: "V\u1EDBi --job: l\xFD do in l\u1EA1i khi tem \u0111\xE3 k\xEDch ho\u1EA1t",
          en: "With --job: reason for printing active labels again"
        }
      }
    },
    load: () => import("./commands/print.js")
  },
  {
    name: "codes",
    help: {
      vi: "In c\xE1c m\xE3 c\u1EE7a m\u1ED9t l\u1EA7n in, m\u1ED7i d\xF2ng m\u1ED9t m\xE3 (\u0111\u01B0\u1EE3c ghi v\xE0o nh\u1EADt k\xFD)",
      en: "Print the codes of a print job, one a line (audited)"
    },
    flags: { job },
    load: () => import("./commands/codes.js")
  },
  {
    name: "activate",
    help: { vi: "K\xEDch ho\u1EA1t m\xE3", en: "Activate codes" },
    flags: {
      job,
      run,
      from,
      to,
      lot,
      product,
      confirm: {
        value: "N",
        help: {
          vi: "X\xE1c nh\u1EADn \u0111\xFAng s\u1ED1 m\xE3 s\u1EBD k\xEDch ho\u1EA1t",
          en: "Confirm exactly how many codes become active"
        }
      }
    },
    load: () => import("./commands/activate.js")
  },
  {
    name: "verify",
    arguments: ["CODE"],
    help: { vi: "Ki\u1EC3m tra m\u1ED9t m\xE3", en: "Verify a code" },
    flags: {},
    load: () => import("./commands/verify.js")
  },
  {
    name: "revoke",
    help: { vi: "V\xF4 hi\u1EC7u ho\xE1 m\xE3", en: "Revoke codes" },
    flags: {
      code: { value: "CODE", multiple: true, help: { vi: "M\u1ED9t m\xE3", en: "A code" } },
      file: {
        value: "FILE",
        help: { vi: "T\u1EADp tin, m\u1ED7i d\xF2ng m\u1ED9t m\xE3", en: "File with one code a line" }
      },
      job,
      run,
      from,
      to,
      lot,
      product,
      reason,
      notice
    },
    load: () => import("./commands/revoke.js")
  },
  {
    name: "unrevoke",
    arguments: ["ID"],
    help: { vi: "Hu\u1EF7 m\u1ED9t quy\u1EBFt \u0111\u1ECBnh v\xF4 hi\u1EC7u ho\xE1", en: "Undo one revocation" },
    flags: { reason },
    load: () => import("./commands/unrevoke.js")
  },
  {
    name: "recall",
    help: { vi: "Thu h\u1ED3i m\u1ED9t l\xF4", en: "Recall a lot" },
    flags: { lot, product, reason, notice },
    load: () => import("./commands/recall.js")
  },
  {
    name: "bind",
    help: {
      vi: "G\u1EAFn \u0111\u1EE3t m\xE3 in s\u1EB5n v\u1EDBi s\u1EA3n ph\u1EA9m v\xE0 l\xF4",
      en: "Bind a run printed ahead to a product and lot"
    },
    flags: { run, product, lot, from, to },
    load: () => import("./commands/bind.js")
  },
  {
    name: "runs",
    help: { vi: "Li\u1EC7t k\xEA c\xE1c \u0111\u1EE3t m\xE3", en: "List the runs of codes" },
    flags: { product },
    load: () => import("./commands/runs.js")
  },
  {
    name: "jobs",
    help: { vi: "Li\u1EC7t k\xEA c\xE1c l\u1EA7n in", en: "List the print jobs" },
    flags: {},
    load: () => import("./commands/jobs.js")
  },
  {
    name: "cancel",
    help: { vi: "D\u1EEBng m\u1ED9t l\u1EA7n in ch\u01B0a xong", en: "Cancel an unfinished print job" },
    flags: { job },
    load: () => import("./commands/cancel.js")
  },
  {
    name: "keys export",
    help: { vi: "In kho\xE1 ch\xEDnh \u0111\u1EC3 c\u1EA5t tr\xEAn gi\u1EA5y", en: "Print the master key to keep on paper" },
    flags: {
      shares: {
        help: {
          vi: "Chia l\xE0m ba m\u1EA3nh, c\u1EA7n hai m\u1EA3nh \u0111\u1EC3 d\u1EF1ng l\u1EA1i",
          en: "Three shares, any two of which give the key back"
        }
      }
    },
    load: () => import("./commands/keys-export.js")
  },
  {
    name: "keys check",
    optional: ["FILE"],
    help: {
      vi: "\u0110\u1ECDc l\u1EA1i b\u1EA3n gi\u1EA5y (t\u1EEB t\u1EADp tin ho\u1EB7c \u0111\u1EA7u v\xE0o chu\u1EA9n) v\xE0 so v\u1EDBi kho\xE1 \u0111ang d\xF9ng",
      en: "Read a paper copy back (file or standard input) and compare it with the key in use"
    },
    flags: {},
    load: () => import("./commands/keys-check.js")
  },
  {
    name: "keys rotate",
    help: {
      vi: "M\u1EDF k\u1EF3 kho\xE1 m\u1EDBi; m\xE3 c\u0169 ch\u1EC9 c\xF2n \u0111\u01B0\u1EE3c ki\u1EC3m tra",
      en: "Open a new epoch; older ones only verify"
    },
    flags: {
      compromised: {
        help: {
          vi: "Kho\xE1 \u0111\xE3 l\u1ED9: hu\u1EF7 m\xE3 ch\u01B0a k\xEDch ho\u1EA1t, \u0111\xE1nh d\u1EA5u m\xE3 c\xF2n l\u1EA1i",
          en: "The key leaked: void what is not active and mark the rest"
        }
      }
    },
    load: () => import("./commands/keys-rotate.js")
  },
  {
    name: "keys list",
    help: { vi: "Li\u1EC7t k\xEA c\xE1c k\u1EF3 kho\xE1", en: "List the epochs" },
    flags: {},
    load: () => import("./commands/keys-list.js")
  },
  {
    name: "backup",
    arguments: ["FILE"],
    help: {
      vi: "Sao l\u01B0u to\xE0n b\u1ED9 d\u1EEF li\u1EC7u (kh\xF4ng c\xF3 kho\xE1 ch\xEDnh)",
      en: "Back up all data (without the master key)"
    },
    flags: {},
    load: () => import("./commands/backup.js")
  },
  {
    name: "restore",
    arguments: ["FILE"],
    help: {
      vi: "Ph\u1EE5c h\u1ED3i t\u1EEB b\u1EA3n sao l\u01B0u, r\u1ED3i l\u1EADp l\u1EA1i c\xE1c quy\u1EBFt \u0111\u1ECBnh sau \u0111\xF3",
      en: "Restore a backup, then replay the decisions made since"
    },
    flags: {
      replace: {
        help: { vi: "Thay d\u1EEF li\u1EC7u \u0111ang c\xF3", en: "Replace the data that is there" }
      }
    },
    load: () => import("./commands/restore.js")
  },
  {
    name: "serve",
    help: { vi: "Ch\u1EA1y m\xE1y ch\u1EE7", en: "Run the server" },
    flags: {},
    load: () => import("./commands/serve.js")
  },
  {
    name: "work",
    help: {
      vi: "In c\xE1c l\u1EA7n in \u0111ang ch\u1EDD (m\xE1y l\xE0m vi\u1EC7c kh\xF4ng c\xF3 trang web)",
      en: "Render waiting print jobs (a worker without web pages)"
    },
    flags: {
      once: {
        help: { vi: "D\u1EEBng khi kh\xF4ng c\xF2n vi\u1EC7c", en: "Stop when nothing is waiting" }
      }
    },
    load: () => import("./commands/work.js")
  },
  {
    name: "migrate",
    help: { vi: "C\u1EADp nh\u1EADt c\u1EA5u tr\xFAc d\u1EEF li\u1EC7u", en: "Bring the store's tables up to date" },
    flags: {},
    load: () => import("./commands/migrate.js")
  },
  {
    name: "user token",
    help: { vi: "C\u1EA5p m\xE3 truy c\u1EADp cho API", en: "Make a token for the API" },
    flags: {
      role: {
        value: "administrator|producer",
        help: { vi: "Quy\u1EC1n c\u1EE7a m\xE3 truy c\u1EADp", en: "Role of the token" }
      },
      producer: {
        value: "ID",
        help: { vi: "Ch\u1EE7 th\u1EC3, v\u1EDBi quy\u1EC1n producer", en: "Producer, for the role producer" }
      },
      label: { value: "TEXT", help: { vi: "T\xEAn g\u1EE3i nh\u1EDB", en: "A name to know it by" } },
      expires: { value: "DATE", help: { vi: "Ng\xE0y h\u1EBFt h\u1EA1n", en: "Last day of validity" } }
    },
    load: () => import("./commands/user-token.js")
  },
  {
    name: "doctor",
    help: {
      vi: "Ki\u1EC3m tra kho\xE1, m\u1ED1c m\xE3, d\u1EEF li\u1EC7u, vi\u1EC7c d\u1EDF dang",
      en: "Check keys, marks, store and unfinished work"
    },
    flags: {},
    load: () => import("./commands/doctor.js")
  }
];
export {
  commands
};
