import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ fail)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __nccwpck_require__(3638);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __nccwpck_require__(3021);
;// CONCATENATED MODULE: ./lib/report/failure.js



const titles = new Map([
    ['tags-not-published', 'Not complete'],
    ['version-moved', 'Not complete'],
    ['cancelled', 'Cancelled'],
]);
function reportFailure(error) {
    if (error instanceof errors/* ReleaseError */.K2) {
        const { code, details = [], place } = error.failure;
        return {
            title: titles.get(code) ?? 'Not released',
            message: (0,clean/* cleanLines */.v3)(error.message),
            details: details.map(clean/* clean */.uH),
            place: place === undefined ? {} : { file: (0,clean/* clean */.uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    return { title: 'Not released', message, details: (0,clean/* cleanLines */.v3)(stack).split('\n'), place: {} };
}
function failureSummary({ message, details, ...report }, title = report.title) {
    return ([`### ${title}`, (0,markdown/* codeBlock */.DV)(message.split('\n')), ...(details.length > 0 ? [(0,markdown/* codeBlock */.DV)(details)] : [])].join('\n\n') +
        '\n');
}

;// CONCATENATED MODULE: ./lib/commands/fail.js

async function fail(core, env, error, title) {
    const report = reportFailure(error);
    process.exitCode = core.ExitCode.Failure;
    for (const line of report.details)
        core.info(line);
    core.error(report.message, report.place);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(failureSummary(report, title)).write();
}


/***/ }),

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __nccwpck_require__(2972);
;// CONCATENATED MODULE: ./lib/tools/builder.js
function parseInspect(text) {
    const [head, body] = splitOnce(text.replaceAll('\r\n', '\n'), /^Nodes:$/m);
    const fields = fieldsOf(head);
    return {
        name: fields.get('Name') ?? '',
        driver: fields.get('Driver') ?? '',
        error: fields.get('Error'),
        nodes: body
            .split(/^(?=Name:)/m)
            .filter((part) => part.startsWith('Name:'))
            .map(parseNode),
    };
}
function parseNode(text) {
    const fields = fieldsOf(text);
    const version = fields.get('BuildKit version') ?? '';
    return {
        name: fields.get('Name') ?? '',
        endpoint: fields.get('Endpoint') ?? '',
        status: fields.get('Status') ?? '',
        buildkit: version === '' || version.startsWith('v0.0.0+') ? undefined : version,
        platforms: parsePlatforms(fields.get('Platforms') ?? ''),
        features: parseFeatures(text),
    };
}
function parsePlatforms(list) {
    return list
        .split(',')
        .map((platform) => platform.trim().replace(/\*$/, ''))
        .filter((platform) => platform !== '');
}
function parseFeatures(text) {
    const block = /^Features:\n((?: .*\n?)*)/m.exec(text)?.[1] ?? '';
    return new Map([...fieldsOf(block.replace(/^ /gm, ''))].map(([name, value]) => [name, value === 'true']));
}
function fieldsOf(text) {
    return new Map([...text.matchAll(/^([^\s:][^:\n]*):[ \t]*(.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]));
}
function splitOnce(text, separator) {
    const match = separator.exec(text);
    return match === null ? [text, ''] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
function parseBuildxVersion(text) {
    return /^github\.com\/docker\/buildx v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?)(?:\s|$)/m.exec(text)?.[1];
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __nccwpck_require__(3638);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/tools/process-group.js


function startGroup(command, args, { env, cwd, input = '' }) {
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
    const signal = (name) => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, name);
        }
        catch {
            child.kill(name);
        }
    };
    const kill = () => {
        signal('SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
    };
    process.once('exit', kill);
    child.once('close', () => process.off('exit', kill));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return { child, signal, kill };
}
function endOfGroup(group, { stopping, patience = 4000 }) {
    const { child } = group;
    return new Promise((resolve, reject) => {
        let timer;
        const stop = () => {
            group.signal('SIGINT');
            timer = setTimeout(group.kill, patience);
        };
        const settle = () => {
            clearTimeout(timer);
            stopping?.removeEventListener('abort', stop);
        };
        stopping?.addEventListener('abort', stop);
        child.on('error', (error) => {
            settle();
            reject(error);
        });
        child.once('exit', () => {
            if (stopping?.aborted === true)
                group.signal('SIGKILL');
        });
        child.once('close', (code, signal) => {
            settle();
            resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]));
        });
        if (stopping?.aborted === true)
            stop();
    });
}

;// CONCATENATED MODULE: ./lib/tools/bounded-run.js

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024 } = {}) {
    return (command, args, { env = process.env, ...options } = {}) => new Promise((resolve, reject) => {
        const group = startGroup(command, args, { env, ...options });
        const stop = (problem) => {
            clearTimeout(timer);
            group.kill();
            group.child.unref();
            reject(new Error(`${command} ${problem}`));
        };
        const timer = setTimeout(() => {
            stop(`did not end within ${deadline / 1000} s`);
        }, deadline);
        const onExcess = () => {
            stop(`printed more than ${limit} bytes`);
        };
        const stdout = collect(group.child.stdout, { limit, onExcess });
        const stderr = collect(group.child.stderr, { limit, onExcess });
        endOfGroup(group, {})
            .then((exitCode) => {
            resolve({ exitCode, stdout: stdout(), stderr: stderr() });
        }, reject)
            .finally(() => {
            clearTimeout(timer);
        });
    });
}
function collect(stream, { limit, onExcess }) {
    const chunks = [];
    let length = 0;
    stream.on('data', (chunk) => {
        length += chunk.length;
        if (length > limit)
            onExcess();
        else
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/tools/step-state.js


function saveState(env, key, value) {
    const file = env['GITHUB_STATE'];
    if (!file)
        return;
    const delimiter = `end_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_namespaceObject.appendFileSync)(file, `${key}<<${delimiter}\n${value}\n${delimiter}\n`);
}
function step_state_readState(env, key) {
    return env[`STATE_${key}`];
}

;// CONCATENATED MODULE: ./lib/tools/left-group.js



const key = 'process-group';
const patience = 2000;
function rememberGroup(env, leader) {
    const started = leader === undefined ? undefined : startOf(leader);
    if (leader === undefined || started === undefined)
        return;
    try {
        saveState(env, key, `${leader} ${started}`);
    }
    catch {
    }
}
async function endLeftGroup(env) {
    const [, id, started] = /^([1-9]\d*) (\d+)$/.exec(readState(env, key) ?? '') ?? [];
    const leader = Number(id);
    if (started === undefined || leader < 2 || startOf(leader) !== started)
        return;
    try {
        process.kill(-leader, 'SIGKILL');
    }
    catch {
        return;
    }
    const end = performance.now() + patience;
    while (startOf(leader) === started && performance.now() < end)
        await delay(10);
}
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? undefined : fields[18];
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/tools/line-splitter.js

function createLineSplitter(onLine) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let line = '';
    let afterCarriageReturn = false;
    const take = (part) => {
        line += part.slice(0, clean/* maxLineLength */.z8 + 1 - line.length);
    };
    const finish = () => {
        onLine(line);
        line = '';
    };
    const split = (text) => {
        if (text === '')
            return;
        const parts = (afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\r|\n/);
        afterCarriageReturn = text.endsWith('\r');
        parts.forEach((part, index) => {
            if (index > 0)
                finish();
            take(part);
        });
    };
    return {
        write(chunk) {
            split(decoder.decode(chunk, { stream: true }));
        },
        end() {
            split(decoder.decode());
            if (line !== '')
                finish();
        },
    };
}

;// CONCATENATED MODULE: ./lib/tools/docker.js







const withWarnings = { BUILDX_METADATA_WARNINGS: '1' };
const deadline = 60_000;
function createDocker({ buildx, env, cwd }) {
    const run = createBoundedRun({ deadline });
    const ask = (args, more = {}) => run(buildx.command, [...buildx.prefix, ...args], { env: { ...env, ...more }, cwd });
    return {
        async version() {
            const { exitCode, stdout } = await ask(['version']);
            return exitCode === 0 ? parseBuildxVersion(stdout) : undefined;
        },
        async inspectBuilder(name) {
            const argv = ['inspect', ...(name === undefined ? [] : ['--', name])];
            const asked = await ask(argv, { DEBUG: '1' }).catch((error) => {
                throw (0,failures/* builderUnusable */.XA)(name, error instanceof Error ? error : new Error(String(error)));
            });
            const builder = parseInspect(asked.stdout);
            const problem = asked.exitCode === 0 ? builder.error : errorLine(asked.stderr);
            if (problem !== undefined)
                throw (0,failures/* builderUnusable */.XA)(name, new Error((0,clean/* clean */.uH)(problem)));
            return builder;
        },
        async build(argv, { onLine, ...ending }) {
            const show = (line) => {
                onLine((0,clean/* clean */.uH)(line));
            };
            const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
            const group = startGroup(buildx.command, [...buildx.prefix, ...argv], { env: { ...withWarnings, ...env }, cwd });
            rememberGroup(env, group.child.pid);
            group.child.stdout.on('data', stdout.write);
            group.child.stderr.on('data', stderr.write);
            const exitCode = await endOfGroup(group, ending);
            stdout.end();
            stderr.end();
            return exitCode;
        },
    };
}
function errorLine(stderr) {
    return /^ERROR: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}

;// CONCATENATED MODULE: ./lib/tools/log.js

function createLog() {
    const kept = [];
    let toolkit;
    const say = (message) => {
        if (toolkit === undefined)
            kept.push(message);
        else
            message(toolkit);
    };
    return {
        open(core) {
            toolkit = core;
            for (const message of kept.splice(0))
                message(core);
        },
        info: (text) => say((core) => core.info((0,clean/* cleanLines */.v3)(text))),
        debug: (text) => say((core) => core.debug((0,clean/* cleanLines */.v3)(text))),
        warning: (text, place) => say((core) => core.warning((0,clean/* cleanLines */.v3)(text), place)),
        async group(title, body) {
            say((core) => core.startGroup((0,clean/* clean */.uH)(title)));
            try {
                return await body();
            }
            finally {
                say((core) => core.endGroup());
            }
        },
    };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/image/registry.js

const dockerHub = 'docker.io';
const component = '(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])';
const registryGrammar = new RegExp(`^(?:${component}(?:\\.${component})*|\\[[0-9a-f:]+\\])(?::[0-9]{1,5})?$`);
function parseRegistry(text) {
    const name = text.toLowerCase();
    if (!registryGrammar.test(name)) {
        throw (0,errors/* invalidName */.z)('registry', text, 'Give a host with an optional port, without "https://" and without a path.');
    }
    return name === 'index.docker.io' || name === 'registry-1.docker.io' ? dockerHub : name;
}
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
function configKey(registry) {
    return registry === dockerHub ? 'https://index.docker.io/v1/' : registry;
}
function isLoopback(registry) {
    const host = registry.replace(/:[0-9]+$/, '');
    return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}

;// CONCATENATED MODULE: ./lib/tools/docker-config.js




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return external_node_path_namespaceObject.resolve(folder === '' ? external_node_path_namespaceObject.join(home === '' ? (0,external_node_os_.homedir)() : home, '.docker') : folder);
}
async function readDockerConfig(folder) {
    const file = external_node_path_namespaceObject.join(folder, 'config.json');
    try {
        return parseDockerConfig(await (0,external_node_fs_promises_namespaceObject.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (error.code === 'ENOENT')
            return parseDockerConfig('{}', file);
        throw (0,failures/* invalidDockerConfig */.qP)(file, `it cannot be read (${String(error.code)})`);
    }
}
function parseDockerConfig(text, source) {
    const document = object(parseJson(text, source), source, 'the file');
    return {
        document,
        auths: entries(document['auths'], source, '"auths"'),
        credHelpers: entries(document['credHelpers'], source, '"credHelpers"'),
        credsStore: document['credsStore'],
    };
}
function helperFor(config, key) {
    return config.credHelpers.has(key) ? config.credHelpers.get(key) : config.credsStore;
}
function parseJson(text, source) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        throw (0,failures/* invalidDockerConfig */.qP)(source, 'it is not JSON');
    }
}
function entries(value, source, name) {
    return new Map(Object.entries(value === undefined || value === null ? {} : object(value, source, name)));
}
function object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,failures/* invalidDockerConfig */.qP)(source, `${name} is not a JSON object`);
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/tools/is-inside.js

function isInside(place, folder) {
    const relative = external_node_path_namespaceObject.relative(folder, place);
    return !external_node_path_namespaceObject.isAbsolute(relative) && relative.split(external_node_path_namespaceObject.sep)[0] !== '..';
}

;// CONCATENATED MODULE: ./lib/tools/private-config.js






const commandingKeys = [
    ...['credsStore', 'credHelpers', 'cliPluginsExtraDirs', 'plugins', 'aliases'],
    ...['currentContext', 'proxies', 'HttpHeaders'],
];
async function createPrivateConfig({ env, temp, login }) {
    const original = configFolder(env);
    const config = await readDockerConfig(original);
    await refuseCommandsOfWorkspace(original, config, env['GITHUB_WORKSPACE']);
    if (login === undefined)
        return { directory: original, environment: {}, remove: () => Promise.resolve() };
    const key = configKey(login.registry);
    const authConfig = authConfigWithout(key, env['DOCKER_AUTH_CONFIG']);
    const directory = await (0,external_node_fs_promises_namespaceObject.mkdtemp)(external_node_path_namespaceObject.join(temp, 'docker-config-'));
    const remove = () => (0,external_node_fs_promises_namespaceObject.rm)(directory, { recursive: true, force: true });
    try {
        await linkEntries(original, directory);
        const text = JSON.stringify(withLogin(config, key, `${login.username}:${login.password.reveal()}`), undefined, 2);
        await (0,external_node_fs_promises_namespaceObject.writeFile)(external_node_path_namespaceObject.join(directory, 'config.json'), text, { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        await remove();
        throw error;
    }
    const buildx = env['BUILDX_CONFIG'] ?? '';
    const environment = {
        DOCKER_CONFIG: directory,
        BUILDX_CONFIG: buildx === '' ? external_node_path_namespaceObject.join(original, 'buildx') : buildx,
        ...authConfig,
    };
    return { directory, environment, remove };
}
function withLogin(config, key, userAndPassword) {
    const auth = Buffer.from(userAndPassword, 'utf8').toString('base64');
    return {
        ...config.document,
        auths: { ...Object.fromEntries(config.auths), [key]: { auth } },
        ...(helperFor(config, key) ? { credHelpers: { ...Object.fromEntries(config.credHelpers), [key]: '' } } : {}),
    };
}
function authConfigWithout(key, text) {
    if (!text)
        return {};
    const auths = new Map(parseDockerConfig(text, 'DOCKER_AUTH_CONFIG').auths);
    return auths.delete(key) ? { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }) } : {};
}
async function linkEntries(from, to) {
    const names = await listing(from);
    const links = names.filter((name) => name !== 'config.json');
    await Promise.all(links.map((name) => (0,external_node_fs_promises_namespaceObject.symlink)(external_node_path_namespaceObject.join(from, name), external_node_path_namespaceObject.join(to, name))));
}
async function refuseCommandsOfWorkspace(folder, config, workspace) {
    if (!workspace)
        return;
    const file = external_node_path_namespaceObject.join(folder, 'config.json');
    const [root, ...places] = await Promise.all([workspace, folder, file].map(real));
    if (root === undefined || !places.some((place) => isInside(place, root)))
        return;
    const commands = commandingKeys.filter((key) => !isEmpty(config.document[key]));
    if ((await listing(folder)).includes('cli-plugins'))
        commands.push('cli-plugins/');
    if (commands.length > 0) {
        throw (0,failures/* invalidDockerConfig */.qP)(file, `it is inside the checked-out repository and has ${commands.join(', ')}`);
    }
}
function isEmpty(value) {
    return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
async function listing(folder) {
    try {
        return await (0,external_node_fs_promises_namespaceObject.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}
async function real(place) {
    try {
        return await (0,external_node_fs_promises_namespaceObject.realpath)(place);
    }
    catch {
        return external_node_path_namespaceObject.resolve(place);
    }
}

;// CONCATENATED MODULE: ./lib/tools/workplace.js


const prefix = 'release-image-';
async function createWorkplace(temp) {
    const directory = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(temp, prefix));
    return { directory, remove: () => (0,external_node_fs_promises_namespaceObject.rm)(directory, { recursive: true, force: true }) };
}
async function removeWorkplaces(temp) {
    const names = await readdir(temp).catch(() => []);
    const ours = names.filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => rm(join(temp, name), { recursive: true, force: true })));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/tools/secret.js

const secret_hidden = '***';
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return secret_hidden;
    }
    toJSON() {
        return secret_hidden;
    }
    [external_node_util_.inspect.custom]() {
        return secret_hidden;
    }
}

;// CONCATENATED MODULE: ./lib/inputs/secrets.js

const secrets_form = 'Write one "id=value" a line; put a value of several lines in double quotes as a whole: "id=line 1⏎line 2".';
function readSecrets(raw, fileExists) {
    return [
        ...pairs(raw, 'secret-envs', raw.list('secret-envs', { commas: true })).map(({ id, value }) => ({
            source: 'env',
            id,
            variable: value,
        })),
        ...pairs(raw, 'secrets', raw.list('secrets', { whitespace: true })).map(({ id, value }) => ({
            source: 'value',
            id,
            value: new Secret(value),
        })),
        ...pairs(raw, 'secret-files', raw.list('secret-files')).map(({ id, value }) => {
            if (!fileExists(value))
                raw.faults.push(missingFile(id, value));
            return { source: 'file', id, path: value };
        }),
    ];
}
function pairs(raw, input, entries) {
    return entries.flatMap((entry, index) => {
        const equals = entry.indexOf('=');
        const id = entry.slice(0, Math.max(equals, 0));
        const value = entry.slice(equals + 1);
        if (equals > 0 && value !== '')
            return [{ id, value }];
        raw.faults.push(equals > 0
            ? { input, value: `${id}=`, problem: `Entry ${index + 1} is empty`, remedy: 'Give it a value or leave it out.' }
            : { input, problem: `Entry ${index + 1} has no "${equals < 0 ? '=' : 'id" before its "='}"`, remedy: secrets_form });
        return [];
    });
}
function missingFile(id, path) {
    return {
        input: 'secret-files',
        value: path,
        problem: `The file of secret "${id}" does not exist`,
        remedy: 'Give a path relative to the workspace, one "id=path" a line.',
    };
}
function secrets_valueOf(secret, env) {
    switch (secret.source) {
        case 'value':
            return secret.value;
        case 'env':
            return new Secret(env[secret.variable] ?? '');
        case 'file':
            return undefined;
    }
}
const shortestMask = 4;
function secretsOf({ login, githubToken, build }, env) {
    const credentials = [
        githubToken,
        login?.password,
        login && new Secret(Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64')),
    ].flatMap((secret) => secret?.reveal() ?? []);
    const ofBuild = (build?.secrets ?? []).flatMap((secret) => secrets_valueOf(secret, env)?.reveal() ?? []);
    const lines = [...credentials, ...ofBuild].flatMap((text) => text.split(/\r?\n|\r/));
    const parts = [...ofBuild, ...lines].filter((text) => text.trim().length >= shortestMask);
    return [...new Set([...credentials, ...parts])].map((text) => new Secret(text));
}

;// CONCATENATED MODULE: ./lib/plan/failures.js

function nothingToTag(run) {
    const { event, ref, reasons } = run;
    const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${(0,errors/* bullets */.e5)(reasons)}`;
    return new errors/* ReleaseError */.K2({
        code: 'nothing-to-tag',
        what: `The event ${(0,errors/* quote */.hD)(event)} gives the image no tag`,
        value: ref,
        remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
    });
}
function reservedTag(name) {
    return new errors/* ReleaseError */.K2({
        code: 'reserved-tag',
        what: 'This tag means something else to registries and to this action',
        value: name,
        remedy: 'Take a name that is not "sha256-<digest>" and does not begin with "withdrawn-".',
    });
}
function invalidExpression(text, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'invalid-expression',
        what: 'Not a valid expression',
        value: text,
        remedy: 'The README lists the expressions; write them as "{{branch}}".',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/plan/expressions.js
function hasExpression(text) {
    return text.includes('{{');
}
function globalValues(event, shortSha) {
    const { ref } = event;
    const isDefault = isDefaultBranch(event);
    return {
        branch: ref.kind === 'branch' ? ref.name : '',
        tag: ref.kind === 'tag' ? ref.name : '',
        sha: shortSha,
        base_ref: ref.kind === 'tag' || ref.kind === 'pull-request' ? (event.baseRef ?? '') : '',
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
    };
}
function isDefaultBranch({ name, ref, repository }) {
    if (ref.kind === 'branch' && ref.name === repository.defaultBranch)
        return true;
    return ref.full !== '' && /discussion|issues|schedule/.test(name);
}
function versionValues(version, raw) {
    const { major, minor, patch, prerelease, build } = version;
    const joined = { prerelease: prerelease.join('.'), build: build.join('.') };
    return { raw, version: version.version, major, minor, patch, ...joined };
}

;// CONCATENATED MODULE: ./lib/plan/plain-expressions.js

const plainName = /\{\{(branch|tag|sha|base_ref|is_(?:not_)?default_branch|raw|version|major|minor|patch)\}\}/g;
function isPlain(text) {
    return !/[{}\\]/.test(text.replace(plainName, ''));
}
function renderPlain(text, values) {
    return text.replace(plainName, (expression, name) => {
        const value = values[name];
        if (value === undefined)
            throw invalidExpression(text, new Error(`${expression} has no value here`));
        return String(value);
    });
}

;// CONCATENATED MODULE: ./lib/plan/load-render.js



async function loadRender(inputs, times) {
    const given = textsOf(inputs).filter(hasExpression);
    if (given.every(isPlain))
        return renderPlain;
    const { default: handlebars } = await __nccwpck_require__.e(/* import() */ 508).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8508, 19));
    const environment = handlebars.create();
    if (given.some((text) => /\b(?:commit_)?date\b/.test(text)))
        addTimes(environment, times, await loadFormatTime());
    return (text, values) => {
        if (isPlain(text))
            return renderPlain(text, values);
        try {
            return environment.compile(text, { noEscape: true, strict: true })(texts(values));
        }
        catch (cause) {
            throw invalidExpression(text, cause);
        }
    };
}
function texts(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
function addTimes(environment, times, format) {
    const print = (time) => (...given) => {
        const { hash } = given.at(-1);
        const { tz, ...unknown } = { tz: 'UTC', ...hash };
        const [pattern] = given;
        const isUnderstood = given.length === 2 && typeof pattern === 'string' && typeof tz === 'string';
        if (!isUnderstood || Object.keys(unknown).length > 0) {
            throw new Error(`A time is written as {{date 'YYYYMMDD' tz='Europe/Berlin'}}`);
        }
        return format(time, pattern, tz);
    };
    environment.registerHelper('date', print(times.now));
    environment.registerHelper('commit_date', print(times.commit));
}
async function loadFormatTime() {
    const { default: moment } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9856, 19));
    return (time, format, zone) => {
        if (moment.tz.zone(zone) === null)
            throw new Error(`There is no time zone ${JSON.stringify(zone)}`);
        return moment.tz(time, zone).format(format);
    };
}
function textsOf({ tags, flavor, labels, annotations }) {
    const rules = tags.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
    const ofRules = rules.flatMap((rule) => Object.values(rule).filter((value) => typeof value === 'string'));
    return [...ofRules, flavor.prefix, flavor.suffix, ...labels, ...annotations];
}

;// CONCATENATED MODULE: ./lib/plan/pep440.js
async function loadPep440() {
    const { clean, explain, major, minor, patch } = await __nccwpck_require__.e(/* import() */ 687).then(__nccwpck_require__.bind(__nccwpck_require__, 9687));
    return (text) => {
        const explained = explain(text);
        const version = clean(text);
        if (explained === null || version === null)
            return undefined;
        const isFinal = !explained.is_prerelease && !explained.is_postrelease && !explained.is_devrelease;
        return { isFinal, values: { version, major: major(text), minor: minor(text), patch: patch(text) } };
    };
}

;// CONCATENATED MODULE: ./lib/plan/load-languages.js


async function loadLanguages(inputs, times) {
    const needsPep440 = inputs.tags.some((line) => line.kind === 'rule' && line.rule.type === 'pep440');
    const none = () => undefined;
    const [render, pep440] = await Promise.all([loadRender(inputs, times), needsPep440 ? loadPep440() : none]);
    return { render, pep440 };
}

;// CONCATENATED MODULE: ./lib/image/repository.js


const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const maxPathLength = 255;
function parseRepository(text) {
    const name = text.toLowerCase();
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    try {
        const registry = hasRegistry ? parseRegistry(first) : dockerHub;
        const rest = hasRegistry ? name.slice(slash + 1) : name;
        const path = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
        if (!pathGrammar.test(path) || path.length > maxPathLength || /^[0-9a-f]{64}$/.test(rest))
            throw unreadable(text);
        return { name, registry, path };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2)
            throw unreadable(text);
        throw error;
    }
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
function unreadable(text) {
    return (0,errors/* invalidName */.z)('image name', text, 'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.');
}

;// CONCATENATED MODULE: ./lib/image/tag.js

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function parseTag(text) {
    if (!tag_isTag(text)) {
        throw (0,errors/* invalidName */.z)('tag', text, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".');
    }
    return text;
}
function tag_isTag(text) {
    return tagGrammar.test(text);
}
function replaceIllegal(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

;// CONCATENATED MODULE: ./lib/image/reference.js



function parseReference(text) {
    const colon = text.lastIndexOf(':');
    const hasTag = colon > text.lastIndexOf('/');
    try {
        return {
            repository: parseRepository(hasTag ? text.slice(0, colon) : text),
            tag: parseTag(hasTag ? text.slice(colon + 1) : 'latest'),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        throw (0,errors/* invalidName */.z)('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
    }
}
function formatReference(reference) {
    return `${reference.repository.name}:${reference.tag}`;
}
function formatPinned(repository, digest) {
    return `${repository.name}@${digest}`;
}

;// CONCATENATED MODULE: ./lib/plan/labels.js
function imageLabels(facts, version, lines) {
    const { repository, sha } = facts.event;
    const standard = [
        ['created', facts.created.toISOString()],
        ['description', repository.description],
        ['licenses', repository.license],
        ['revision', sha],
        ['source', repository.url],
        ['title', repository.name],
        ['url', repository.url],
        ['version', version],
    ];
    const labels = new Map(standard.map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
    for (const line of lines) {
        const [key, ...value] = line.split('=');
        if (key !== undefined && key !== '' && value.length > 0)
            labels.set(key, value.join('='));
    }
    return new Map([...labels].toSorted(([a], [b]) => a.localeCompare(b)));
}
function labelLines(labels) {
    return [...labels].map(([key, value]) => `${key}=${value}`);
}

// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __nccwpck_require__(6353);
;// CONCATENATED MODULE: ./lib/image/version.js

function parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (parse(text) ?? undefined) : undefined;
}
function isStable(version) {
    return version.prerelease.length === 0;
}
function compareVersions(a, b) {
    return a.compare(b);
}
function fullText({ version, build }) {
    return build.length === 0 ? version : `${version}+${build.join('.')}`;
}
function tagText({ version, build }) {
    return build.length === 0 ? version : `${version}_${build.join('.')}`;
}

;// CONCATENATED MODULE: ./lib/plan/lines.js

function isInLine(version, line) {
    switch (line.kind) {
        case 'minor':
            return isStable(version) && version.major === line.major && version.minor === line.minor;
        case 'major':
            return isStable(version) && version.major === line.major;
        case 'stable':
            return isStable(version);
        case 'channel':
            return channelOf(version) === line.name;
    }
}
function highestOther(line, known, released) {
    let highest;
    for (const version of known) {
        if (!isInLine(version, line) || compareVersions(version, released) === 0)
            continue;
        if (highest === undefined || compareVersions(version, highest) > 0)
            highest = version;
    }
    return highest;
}
const takenWords = new Set(['latest', 'edge', 'nightly', 'main', 'master']);
function channelOf(version) {
    const word = /^([a-zA-Z]+)\d*$/.exec(String(version.prerelease[0] ?? ''))?.[1];
    return word === undefined || takenWords.has(word) ? undefined : word;
}
function knownVersions(tags, prefix) {
    return { [Symbol.iterator]: () => versionsOf(tags, prefix) };
}
function* versionsOf(tags, prefix) {
    for (const tag of tags) {
        if (!tag.startsWith(prefix))
            continue;
        const version = parseVersion(prefix === '' ? tag : tag.slice(prefix.length));
        if (version !== undefined)
            yield version;
    }
}

;// CONCATENATED MODULE: ./lib/plan/tag-text.js



const maxLength = 128;
const hashLength = 8;
function toTag(text) {
    const legal = replaceIllegal(text).replace(/^[.-]+/, '');
    if (legal === '')
        return undefined;
    const tag = parseTag(legal.length <= maxLength ? legal : shortened(legal, text));
    if (isReserved(tag))
        throw reservedTag(tag);
    return tag;
}
function isReserved(tag) {
    return /^sha256-[0-9a-f]{64}(?:$|\.)/.test(tag) || tag.startsWith('withdrawn-');
}
function shortened(legal, text) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, hashLength);
    return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}

;// CONCATENATED MODULE: ./lib/plan/planned-tag.js




function planTags(wanted, known) {
    const planned = new Map();
    for (const tag of wanted) {
        const name = toTag(tag.text);
        if (name !== undefined && !planned.has(name))
            planned.set(name, planTag(name, tag, known));
    }
    return [...planned.values()];
}
function planTag(name, wanted, known) {
    const repaired = replaceIllegal(wanted.text) === name ? '' : `, from ${JSON.stringify(wanted.text)}`;
    const planned = planWanted(wanted, known);
    return { name, ...planned, reason: `${planned.reason}${repaired}` };
}
function planWanted(wanted, known) {
    switch (wanted.kind) {
        case 'free':
            return { action: 'move', version: undefined, other: undefined, reason: wanted.reason };
        case 'version': {
            const { version } = wanted.version;
            return { action: 'create', version, other: undefined, reason: `is version ${version}` };
        }
        case 'line': {
            const { line, version: released } = wanted;
            return { ...planLine(line, known, released), version: released.version, line: { line, version: released } };
        }
    }
}
function planLine(line, known, released) {
    const { version } = released;
    const highest = highestOther(line, known, released);
    if (highest === undefined)
        return { action: 'move', other: undefined, reason: `${version} is the first of its line` };
    const other = highest.version;
    return compareVersions(released, highest) < 0
        ? { action: 'keep', other, reason: `${other} is the highest` }
        : { action: 'move', other, reason: `${version} is the highest` };
}

;// CONCATENATED MODULE: ./lib/plan/push.js
const pushingEvents = new Set(['push', 'create', 'release', 'schedule', 'workflow_dispatch', 'repository_dispatch']);
function decidePush(inputs, event) {
    const { push, build, images, tags } = inputs;
    if (push !== 'auto')
        return { push: push === 'always', reason: `push is ${push === 'always' ? 'true' : 'false'}` };
    if (!pushingEvents.has(event.name))
        return { push: false, reason: `the event is ${event.name || 'not known'}` };
    if (build.load)
        return { push: false, reason: 'load is true' };
    if (build.outputs.length > 0)
        return { push: false, reason: 'outputs says where the result goes' };
    if (build.call !== undefined)
        return { push: false, reason: `call is ${build.call}` };
    const hasTarget = images.length > 0 || tags.some((line) => line.kind === 'literal');
    return hasTarget
        ? { push: true, reason: `the event is ${event.name}` }
        : { push: false, reason: 'no image is named' };
}

;// CONCATENATED MODULE: ./lib/plan/repositories.js


function repositoryPlans(inputs, planned) {
    const written = planned.filter(({ action }) => action !== 'keep');
    const fromRules = inputs.images.flatMap((repository) => written.map(({ name }) => ({ repository, tag: name })));
    const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
    const groups = [];
    for (const reference of [...fromRules, ...literal])
        addReference(groups, reference);
    return groups.map((group) => ({ ...group, first: firstTag(group.tags, written) }));
}
function addReference(groups, { repository, tag }) {
    const group = groups.find((candidate) => sameRepository(candidate.repository, repository));
    if (group === undefined)
        groups.push({ repository, tags: [tag] });
    else if (!group.tags.includes(tag))
        group.tags.push(tag);
}
function firstTag(tags, written) {
    const created = new Set(written.filter(({ action }) => action === 'create').map(({ name }) => name));
    const version = tags.find((tag) => created.has(tag) || parseVersion(tag) !== undefined);
    return version ?? tags.find((tag) => tag.startsWith('sha-')) ?? tags[0];
}

;// CONCATENATED MODULE: ./lib/plan/default-rules.js


const always = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined };
function defaultVersionTags(version) {
    const { major, minor } = version;
    const exact = { text: tagText(version), line: undefined };
    const channel = channelOf(version);
    if (channel !== undefined)
        return [exact, { text: channel, line: { kind: 'channel', name: channel } }];
    if (!isStable(version))
        return [exact];
    const minorTag = { text: `${major}.${minor}`, line: { kind: 'minor', major, minor } };
    const majorTag = { text: `${major}`, line: { kind: 'major', major } };
    return major === 0 ? [exact, minorTag] : [exact, minorTag, majorTag];
}
function defaultRules(ref) {
    switch (ref.kind) {
        case 'tag':
            return [{ ...always, type: 'ref', event: 'tag' }];
        case 'branch':
            return [
                { ...always, type: 'ref', event: 'branch' },
                { ...always, type: 'sha', format: 'short', prefix: 'sha-' },
            ];
        case 'pull-request':
            return [{ ...always, type: 'ref', event: 'pr', prefix: 'pr-' }];
        case 'other':
            return [];
    }
}

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./lib/tools/match-within.js


const limit = 50;
function matchWithin(pattern, text) {
    for (let timeout = limit;; timeout *= 2) {
        const start = process.threadCpuUsage();
        try {
            return (0,external_node_vm_namespaceObject.runInNewContext)('pattern.exec(text)', { pattern, text }, { timeout });
        }
        catch (cause) {
            if (cause.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                throw (0,errors/* unusablePattern */.Su)(pattern.source, cause);
            const { user, system } = process.threadCpuUsage(start);
            if (user + system >= limit * 1000)
                throw (0,errors/* slowPattern */.qX)(pattern.source, limit, cause);
        }
    }
}

;// CONCATENATED MODULE: ./lib/plan/pattern.js
function lineOfPattern(pattern, version) {
    const names = new Set(pattern.match(/\{\{.*?\}\}/gs)?.flatMap((expression) => expression.match(/[a-z_]+/g) ?? []));
    if (names.has('version') || names.has('raw') || names.has('patch'))
        return undefined;
    if (names.has('minor'))
        return { kind: 'minor', major: version.major, minor: version.minor };
    return names.has('major') ? { kind: 'major', major: version.major } : { kind: 'stable' };
}
function isRaw(pattern) {
    return /^\{\{\{?&?\s*raw\s*\}?\}\}$/.test(pattern);
}

;// CONCATENATED MODULE: ./lib/plan/rules.js





function evaluateRule(rule, context) {
    const values = globalValues(context.event, context.shortSha);
    const enable = context.render(rule.enable, values);
    if (enable !== 'true' && enable !== 'false') {
        throw (0,errors/* invalidEntry */.gH)('"enable" is neither true nor false', enable, `It comes from ${JSON.stringify(rule.enable)}.`);
    }
    if (enable === 'false')
        return none('it is not enabled');
    const result = rules_valueOf(rule, context, values);
    return result.kind === 'none' ? result : { ...result, text: decorate(result.text, context, rule) };
}
function rules_valueOf(rule, context, values) {
    const { ref, sha, name } = context.event;
    switch (rule.type) {
        case 'schedule':
            return name.includes('schedule') ? tag(context.render(rule.pattern, values)) : none(`the event is ${name}`);
        case 'semver':
            return semverValue(rule, context, values);
        case 'pep440':
            return pep440Value(rule, context, values);
        case 'match':
            return matchValue(rule, context, values);
        case 'edge':
            return edgeValue(rule, context.event);
        case 'ref':
            return refKinds[rule.event] === ref.kind ? tag(ref.name, rule.event === 'tag') : noneOfRef(context);
        case 'sha':
            if (sha === '')
                return none('the event has no commit');
            return tag(rule.format === 'long' ? sha : context.shortSha);
        case 'raw':
            return tag(context.render(rule.value, values));
    }
}
const refKinds = { branch: 'branch', tag: 'tag', pr: 'pull-request' };
function semverValue(rule, context, values) {
    const raw = versionText(rule, context, values);
    if (raw === undefined)
        return noVersion(context);
    const version = parseVersion(raw);
    if (version === undefined)
        return none(`${JSON.stringify(raw)} is not a SemVer version`);
    const pattern = isStable(version) || isRaw(rule.pattern) ? rule.pattern : '{{version}}';
    const text = context.render(pattern, { ...values, ...versionValues(version, raw) });
    return { ...tag(text, isStable(version)), version, line: lineOfPattern(pattern, version) };
}
function pep440Value(rule, context, values) {
    const raw = versionText(rule, context, values);
    if (raw === undefined)
        return noVersion(context);
    const version = context.pep440(raw);
    if (version === undefined)
        return none(`${JSON.stringify(raw)} does not conform to PEP 440`);
    if (!version.isFinal)
        return tag(isRaw(rule.pattern) ? raw : version.values.version);
    return tag(context.render(rule.pattern, { ...values, raw, ...version.values }), true);
}
function versionText(rule, { versionSource, render }, values) {
    const source = rule.value === undefined ? versionSource : render(rule.value, values);
    if (source === undefined)
        return undefined;
    const match = rule.match === undefined ? null : matchWithin(rule.match, source);
    const group = match === null ? source : match[1];
    if (group !== undefined)
        return group.replaceAll('/', '-');
    throw (0,errors/* invalidEntry */.gH)('The group of "match" is not in the version', source, 'Let its first group be the version: "api/v(.*)".');
}
function matchValue(rule, context, values) {
    const source = rule.value === undefined ? context.versionSource : context.render(rule.value, values);
    if (source === undefined)
        return noVersion(context);
    const match = matchWithin(rule.pattern, source);
    if (match === null)
        return none(`${rule.pattern.source} does not match ${JSON.stringify(source)}`);
    const group = match[rule.group];
    return group === undefined ? none(`${rule.pattern.source} has no group ${rule.group} there`) : tag(group, true);
}
function edgeValue(rule, { ref, repository }) {
    const branch = rule.branch ?? repository.defaultBranch;
    if (ref.kind !== 'branch')
        return none(`the ref is ${JSON.stringify(ref.full)}`);
    if (branch === undefined)
        return none('the default branch is not known');
    return ref.name === branch ? tag('edge') : none(`the branch is not ${JSON.stringify(branch)}`);
}
function decorate(text, context, rule) {
    const { flavor, render } = context;
    const values = globalValues(context.event, context.shortSha);
    return `${render(rule?.prefix ?? flavor.prefix, values)}${text}${render(rule?.suffix ?? flavor.suffix, values)}`;
}
function latestText(context) {
    const { flavor } = context;
    const prefix = flavor.prefixLatest ? flavor.prefix : '';
    const suffix = flavor.suffixLatest ? flavor.suffix : '';
    return decorate('latest', { ...context, flavor: { ...flavor, prefix, suffix } });
}
function tag(text, wantsLatest = false) {
    return { kind: 'tag', text, wantsLatest };
}
function none(reason) {
    return { kind: 'none', reason };
}
function noneOfRef({ event }) {
    return none(event.ref.full === '' ? 'there is no ref' : `the ref is ${JSON.stringify(event.ref.full)}`);
}
function noVersion({ event }) {
    const { kind, full } = event.ref;
    return none(`the ref is ${JSON.stringify(full)}, ${kind === 'tag' ? 'which has another prefix' : 'not a git tag'}`);
}

;// CONCATENATED MODULE: ./lib/plan/tags.js




function versionSource(inputs, ref) {
    if (inputs.version !== undefined)
        return fullText(inputs.version);
    const isOurs = ref.kind === 'tag' && ref.name.startsWith(inputs.tagPrefix);
    return isOurs ? ref.name.slice(inputs.tagPrefix.length) : undefined;
}
function wantedTags(inputs, context) {
    const results = inputs.tags.length === 0 ? defaultResults(inputs, context) : askedResults(inputs, context);
    const tags = results.filter((result) => result.kind === 'tag' && result.text !== '');
    const reasons = results.flatMap((result) => reasonOf(result) ?? []);
    const [main] = tags;
    if (main === undefined || !movesLatest(inputs, main))
        return { tags: tags.map(wantedTag), reasons };
    return { tags: [...tags.map(wantedTag), latestTag(inputs, main, context)], reasons };
}
function reasonOf(result) {
    if (result.kind === 'none')
        return result.reason;
    return result.text === '' ? 'it gives an empty text' : undefined;
}
function wantedTag({ text, version, line }) {
    if (version === undefined)
        return { kind: 'free', text, reason: 'follows the ref' };
    return line === undefined ? { kind: 'version', text, version } : { kind: 'line', text, version, line };
}
function latestTag(inputs, main, context) {
    const text = latestText(context);
    if (inputs.flavor.latest === 'true')
        return { kind: 'free', text, reason: 'the flavor says so' };
    const version = main.version ?? parseVersion(context.versionSource ?? '');
    if (version === undefined)
        return { kind: 'free', text, reason: 'follows the ref' };
    return { kind: 'line', text, version, line: { kind: 'stable' } };
}
function movesLatest({ flavor }, main) {
    return flavor.latest === 'auto' ? main.wantsLatest : flavor.latest === 'true';
}
function defaultResults(inputs, context) {
    const { versionSource: source, event } = context;
    const version = source === undefined ? undefined : parseVersion(source);
    if (version !== undefined) {
        return defaultVersionTags(version).map(({ text, line }) => {
            return { kind: 'tag', text: decorate(text, context), wantsLatest: isStable(version), version, line };
        });
    }
    if (event.ref.kind === 'tag' && source === undefined) {
        return [{ kind: 'none', reason: `the git tag does not begin with ${JSON.stringify(inputs.tagPrefix)}` }];
    }
    return defaultRules(event.ref).map((rule) => ({ ...evaluateRule(rule, context), wantsLatest: false }));
}
function askedResults(inputs, context) {
    const faults = [];
    const rules = inputs.tags.flatMap((tag) => (tag.kind === 'rule' ? [tag] : []));
    const results = rules
        .toSorted((a, b) => b.rule.priority - a.rule.priority)
        .map(({ rule, line }) => {
        try {
            return named(evaluateRule(rule, context), rule, line);
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const { what, value, remedy } = error.failure;
            faults.push({ input: 'tags', line, problem: what, value, remedy });
            return { kind: 'none', reason: what };
        }
    });
    if (faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
    return results;
}
function named(result, rule, line) {
    return result.kind === 'tag' ? result : { ...result, reason: `line ${line}, type=${rule.type}: ${result.reason}` };
}

;// CONCATENATED MODULE: ./lib/plan/plan.js











function makePlan(inputs, facts, { render, pep440 }) {
    const { event } = facts;
    const shortSha = event.sha.slice(0, inputs.knobs.shortShaLength);
    const source = versionSource(inputs, event.ref);
    const context = { event, shortSha, versionSource: source, flavor: inputs.flavor, render, pep440 };
    const wanted = wantedTags(inputs, context);
    const tags = planTags(wanted.tags, knownVersions(facts.gitTags.names, inputs.tagPrefix));
    const names = tags.filter(({ action }) => action !== 'keep').map(({ name }) => name);
    const repositories = repositoryPlans(inputs, tags);
    const push = decidePush(inputs, event);
    checkTags(inputs, facts, { push, repositories, tags, skipped: wanted.reasons });
    const version = tags[0]?.name ?? versionTag(source) ?? repositories[0]?.tags[0] ?? '';
    const values = globalValues(event, shortSha);
    const rendered = (lines) => lines.map((line) => render(line, values));
    const ownAnnotations = rendered(inputs.annotations);
    const fullVersion = fullVersionOf(version, source);
    const ownLabels = rendered(inputs.labels);
    const labels = imageLabels(facts, fullVersion, ownLabels);
    const annotations = imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'manifest'));
    const indexAnnotations = imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'index'));
    return {
        version,
        fullVersion,
        tags,
        skipped: wanted.reasons,
        names,
        repositories,
        push,
        labels,
        annotations,
        indexAnnotations,
        ownLabels,
        ownAnnotations,
    };
}
function references(plan) {
    return plan.repositories.flatMap(({ repository, tags }) => tags.map((tag) => formatReference({ repository, tag })));
}
function pushedRepositories({ push, repositories }) {
    return push.push ? repositories : [];
}
function buildReferences(plan, inputs) {
    if (!plan.push.push || inputs.build.load || isExportedOtherwise(inputs))
        return references(plan);
    return plan.repositories.map(({ repository, first }) => formatReference({ repository, tag: first }));
}
function checkTags(inputs, { event }, { push, repositories, tags, skipped }) {
    const reserved = repositories.flatMap((repository) => repository.tags).find(isReserved);
    if (reserved !== undefined)
        throw reservedTag(reserved);
    if (repositories.length > 0 || isExportedOtherwise(inputs))
        return;
    const isNamed = inputs.images.length > 0 && event.ref.kind !== 'pull-request';
    if (!push.push && !isNamed)
        return;
    const kept = tags.map(({ name, reason }) => `${name} stays: ${reason}`);
    throw nothingToTag({ event: event.name, ref: event.ref.full, reasons: [...kept, ...skipped] });
}
function isExportedOtherwise({ build }) {
    return build.outputs.length > 0 || build.call !== undefined;
}
function versionTag(source) {
    const version = source === undefined ? undefined : parseVersion(source);
    return version === undefined ? undefined : tagText(version);
}
function fullVersionOf(mainTag, source) {
    const version = source === undefined ? undefined : parseVersion(source);
    return version === undefined ? mainTag : mainTag.replace(tagText(version), () => fullText(version));
}
function ofLevel(lines, level) {
    return lines.flatMap((line) => {
        const [, levels, rest = line] = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):(.*)$/s.exec(line) ?? [];
        return levels === undefined || levels.split(',').includes(level) ? [rest] : [];
    });
}

;// CONCATENATED MODULE: ./lib/report/units.js
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`;
}
function formatSeconds(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

;// CONCATENATED MODULE: ./lib/report/recovery.js

function retryLine({ what, registry, class: kind, status, attempt, wait }) {
    const failure = status === undefined ? kind : `${kind}, ${status}`;
    return `Cannot ${what} at the moment (${registry}: ${failure}). Try ${attempt + 1} follows in ${formatSeconds(wait)}.`;
}
function recoveryLine(retries, { succeeded }) {
    if (retries.length === 0)
        return undefined;
    const counts = new Map();
    for (const { registry, class: kind, status } of retries) {
        const failure = `${registry} ${status ?? kind}`;
        counts.set(failure, (counts.get(failure) ?? 0) + 1);
    }
    const shown = [...counts].map(([failure, count]) => `${failure} (${count})`).join(', ');
    const failures = `${retries.length} transient failure${retries.length === 1 ? '' : 's'}`;
    return `${succeeded ? 'Recovered from' : 'Tried again after'} ${failures}: ${shown}`;
}

;// CONCATENATED MODULE: ./lib/tools/git-ancestry.js
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function ancestry(ask) {
    let complete;
    return async (ancestor, descendant) => {
        if (!isCommitId(ancestor) || !isCommitId(descendant))
            return undefined;
        const { exitCode } = await ask(['merge-base', '--is-ancestor', ancestor, descendant]);
        if (exitCode === 0)
            return true;
        if (exitCode !== 1)
            return undefined;
        complete ??= isComplete(ask);
        return (await complete) ? false : undefined;
    };
}
async function isComplete(ask) {
    const { exitCode, stdout } = await ask(['rev-parse', '--is-shallow-repository']);
    return exitCode === 0 && stdout.trim() === 'false';
}

;// CONCATENATED MODULE: ./lib/tools/git-origin.js
const originSettings = String.raw `^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;
const originProtocols = 'file:git:http:https:ssh';
function readOrigin(settings, github) {
    const entries = settings.split('\0').flatMap((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [] : [[entry.slice(0, end), entry.slice(end + 1)]];
    });
    const url = entries.find(([key]) => key === 'remote.origin.url')?.[1] ?? github?.url;
    if (url === undefined || url === '')
        return undefined;
    const headers = entries.filter(([key]) => key.startsWith('http.'));
    const ssh = entries.findLast(([key]) => key === 'core.sshcommand')?.[1];
    return {
        url,
        headers: headers.length > 0 ? headers : tokenHeader(url, github),
        sshCommand: ssh === undefined ? undefined : checkoutSshCommand(ssh),
    };
}
function tokenHeader(url, github) {
    if (github?.token === undefined || !URL.canParse(url) || !URL.canParse(github.url))
        return [];
    const { origin, protocol } = new URL(github.url);
    if (new URL(url).origin !== origin || !/^https?:$/.test(protocol))
        return [];
    const basic = Buffer.from(`x-access-token:${github.token.reveal()}`).toString('base64');
    return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
function checkoutSshCommand(setting) {
    const form = /^"[^"]*" -i "\$RUNNER_TEMP\/([\w-]+)"( -o StrictHostKeyChecking=yes -o CheckHostIP=no)? -o "UserKnownHostsFile=\$RUNNER_TEMP\/([\w-]+)"$/;
    const [, key, strict = '', hosts] = form.exec(setting) ?? [];
    if (key === undefined || hosts === undefined)
        return undefined;
    return `ssh -i "$RUNNER_TEMP/${key}"${strict} -o "UserKnownHostsFile=$RUNNER_TEMP/${hosts}"`;
}

;// CONCATENATED MODULE: ./lib/tools/git.js




function safeOptions(directory) {
    return ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', `safe.directory=${directory}`];
}
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
const log = ['log', '-1', '--no-show-signature'];
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];
function createGit(run, directory, { env = process.env, github } = {}) {
    const ask = (args, variables = offline) => run('git', [...safeOptions(directory), ...args], { cwd: directory, env: { ...env, ...variables } }).catch(failed);
    let origin;
    return {
        async committedAt(commit) {
            if (!isCommitId(commit))
                return undefined;
            const { exitCode, stdout } = await ask([...log, '--format=%cI', commit, '--']);
            const date = new Date(stdout.trim());
            return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
        },
        head: () => askHead(ask, directory),
        async refsContaining(commit) {
            const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
            const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
            return stdout.split('\n').filter((ref) => ref !== '');
        },
        isAncestor: ancestry(ask),
        async remoteTags() {
            if (origin === undefined) {
                const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
                origin = readOrigin(settings.stdout, github);
                if (origin === undefined)
                    return { kind: 'problem', problem: noOrigin(settings) };
            }
            const argv = ['ls-remote', '--tags', '--refs', '--', origin.url];
            return tagList(await ask(argv, originVariables(origin, env)));
        },
        async localTags() {
            return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
        },
    };
}
function failed(error) {
    return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}
function noOrigin({ exitCode, stderr }) {
    return exitCode === 1 ? 'the checkout has no remote "origin"' : problemOf(stderr);
}
function originVariables({ headers, sshCommand }, env) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    const settings = headers.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return {
        ...silent,
        GIT_DIR: '/dev/null',
        GIT_ALLOW_PROTOCOL: originProtocols,
        GIT_CONFIG_COUNT: String(first + headers.length),
        ...Object.fromEntries(settings),
        ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
    };
}
async function askHead(ask, directory) {
    const [commit, refs] = await Promise.all([
        ask([...log, '--format=%H%n%cI', 'HEAD', '--']),
        ask(['for-each-ref', '--points-at=HEAD', '--format=%(HEAD)%(refname)', ...headRefs]),
    ]);
    if (commit.exitCode !== 0)
        throw (0,failures/* unusableCheckout */.sg)(directory, problemOf(commit.stderr));
    return readHead(commit.stdout, refs.stdout);
}
function readHead(commit, refs) {
    const [sha = '', date = ''] = commit.split('\n');
    const lines = refs.split('\n').filter((line) => line !== '');
    const branch = lines.find((line) => line.startsWith('*'))?.slice(1);
    return { sha, committedAt: new Date(date), branch, refs: lines.map((line) => line.slice(1)) };
}
const tagPrefix = 'refs/tags/';
function tagList({ exitCode, stdout, stderr }) {
    if (exitCode !== 0)
        return { kind: 'problem', problem: problemOf(stderr) };
    const names = [];
    for (let start = stdout.indexOf(tagPrefix); start >= 0;) {
        const end = stdout.indexOf('\n', start);
        names.push(stdout.slice(start + tagPrefix.length, end < 0 ? undefined : end));
        start = end < 0 ? end : stdout.indexOf(tagPrefix, end);
    }
    return { kind: 'names', names };
}
function problemOf(stderr) {
    const lines = stderr.trim().split('\n');
    const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
    return (0,errors/* quote */.hD)(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}

;// CONCATENATED MODULE: ./lib/tools/github.js
const ignore = () => undefined;
const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function createGitHub({ loadGitHub, token, apiUrl, deadline = 5000 }) {
    let facts;
    const get = async (path, fullName, { signal, ...more } = {}) => {
        const inTime = signal ?? (facts ??= AbortSignal.timeout(deadline));
        const [owner, repo, ...rest] = fullName.split('/');
        if (!owner || !repo || rest.length > 0)
            throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
        const { getOctokit } = await loadGitHub();
        const octokit = getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
        const parameters = { owner, repo, ...more, request: { signal: inTime, log: silentLog } };
        const { data } = await octokit.request(path, parameters);
        return data;
    };
    return {
        repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
        commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
        compare: (fullName, base, head) => get('GET /repos/{owner}/{repo}/compare/{basehead}', fullName, {
            basehead: `${base}...${head}`,
            per_page: 1,
            signal: AbortSignal.timeout(deadline),
        }),
        isAnonymous: token === undefined,
    };
}
const anonymous = {
    auth: 'none',
    authStrategy: () => ({ hook: (request, options) => request(options) }),
};

;// CONCATENATED MODULE: ./lib/tools/foreign-json.js
function textAt(payload, ...path) {
    const value = foreign_json_valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
}
function numberAt(payload, ...path) {
    const value = foreign_json_valueAt(payload, ...path);
    return Number.isSafeInteger(value) ? value : undefined;
}
function isTrueAt(payload, ...path) {
    return foreign_json_valueAt(payload, ...path) === true;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function listAt(payload, ...path) {
    const value = foreign_json_valueAt(payload, ...path);
    return Array.isArray(value) ? value : [];
}
function foreign_json_valueAt(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/facts/git-ref.js
function parseGitRef(full) {
    const rest = (prefix) => full.slice(prefix.length);
    if (full.startsWith('refs/heads/'))
        return { kind: 'branch', name: rest('refs/heads/'), full };
    if (full.startsWith('refs/tags/'))
        return { kind: 'tag', name: rest('refs/tags/'), full };
    if (full.startsWith('refs/pull/')) {
        return { kind: 'pull-request', name: rest('refs/pull/').replace(/\/merge$/, ''), full };
    }
    return { kind: 'other', name: full, full };
}

;// CONCATENATED MODULE: ./lib/facts/repository.js

function sourceRepository(env, ...descriptions) {
    const has = (field) => descriptions.find((description) => foreign_json_valueAt(description, field) !== undefined);
    const text = (field) => textAt(has(field), field);
    const fullName = env['GITHUB_REPOSITORY'] ?? text('full_name') ?? '';
    const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        fullName,
        name: text('name') ?? fullName.slice(fullName.indexOf('/') + 1),
        description: text('description') ?? '',
        url: text('html_url') ?? (fullName === '' ? '' : `${serverUrl}/${fullName}`),
        defaultBranch: text('default_branch'),
        isPrivate: isTrueAt(has('private'), 'private'),
        license: textAt(has('license'), 'license', 'spdx_id') ?? '',
    };
}
const shownFields = ['name', 'html_url', 'description', 'default_branch', 'license'];
function isDescribed(repository) {
    return shownFields.every((field) => foreign_json_valueAt(repository, field) !== undefined);
}

;// CONCATENATED MODULE: ./lib/facts/event.js



function readEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const sha = commitOf(name, env, payload);
    return {
        name,
        ref: parseGitRef(refOf(name, env, payload)),
        workflowRef: env['GITHUB_REF'] ?? '',
        sha,
        baseRef: textAt(payload, 'pull_request', 'base', 'ref') ?? textAt(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
        headSha: textAt(payload, 'pull_request', 'head', 'sha'),
        before: beforeOf(name, sha, payload),
        forced: isTrueAt(payload, 'forced'),
        committedAt: committedAt(sha, payload),
        repository: sourceRepository(env, foreign_json_valueAt(payload, 'repository')),
        run: runOf(env),
    };
}
function refOf(name, env, payload) {
    const number = numberAt(payload, 'number');
    if (name === 'pull_request_target' && number !== undefined)
        return `refs/pull/${number}/merge`;
    return env['GITHUB_REF'] ?? '';
}
function commitOf(name, env, payload) {
    const head = textAt(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    return (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
}
function beforeOf(name, sha, payload) {
    const isBranch = textAt(payload, 'ref')?.startsWith('refs/heads/') ?? false;
    if (name !== 'push' || !isBranch || textAt(payload, 'after') !== sha)
        return undefined;
    const before = textAt(payload, 'before');
    return before === undefined || /^0*$/.test(before) ? undefined : before;
}
function committedAt(sha, payload) {
    const commits = [...listAt(payload, 'commits'), foreign_json_valueAt(payload, 'head_commit')];
    const commit = commits.find((candidate) => textAt(candidate, 'id') === sha);
    return dateAt(commit, 'timestamp');
}
function runOf(env) {
    const serverUrl = serverUrlOf(env);
    const run = `${serverUrl}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
    return { serverUrl, url: `${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}` };
}
function serverUrlOf(env) {
    const url = env['GITHUB_SERVER_URL'] ?? '';
    return url === '' ? 'https://github.com' : url;
}

;// CONCATENATED MODULE: ./lib/facts/ask-github.js
async function askGitHub({ github, log }, what, question) {
    if (github === undefined)
        return undefined;
    try {
        return await question(github);
    }
    catch (error) {
        log?.debug(`GitHub's API says nothing about ${what}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/facts/git-tags.js
async function gatherGitTags(git) {
    const remote = await git.remoteTags();
    if (remote.kind === 'names')
        return { source: 'origin', names: remote.names };
    const local = await git.localTags();
    return local.kind === 'names'
        ? { source: 'local', names: local.names, problem: remote.problem }
        : { source: 'none', names: [], problem: remote.problem };
}

;// CONCATENATED MODULE: ./lib/facts/head-ref.js


function refAtHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    const tags = ofKind(candidates, 'tag');
    const kinds = [byVersion(tags), ofKind(candidates, 'pull-request'), ofKind(candidates, 'branch')];
    return kinds.map((kind) => choose(kind, wanted)).find((ref) => ref !== undefined);
}
function refContainingHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    return choose(ofKind(candidates, 'branch'), wanted) ?? choose(ofKind(candidates, 'tag'), wanted);
}
function asOnGitHub(refs) {
    const remote = refs.flatMap((ref) => {
        const [, owner = '', name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? [];
        if (name === '' || name === 'HEAD')
            return [];
        return [owner === 'pull' ? `refs/pull/${name}` : `refs/heads/${name}`];
    });
    const local = refs.filter((ref) => !ref.startsWith('refs/remotes/'));
    return [...new Set([...local, ...remote])].map(parseGitRef);
}
function ofKind(refs, kind) {
    return refs.filter((ref) => ref.kind === kind);
}
function choose(refs, wanted) {
    return refs.find((ref) => ref.full === wanted) ?? refs[0];
}
function byVersion(tags) {
    const read = tags.map((tag) => ({ tag, version: parseVersion(tag.name) }));
    const versions = read.flatMap(({ tag, version }) => (version === undefined ? [] : [{ tag, version }]));
    const others = read.filter(({ version }) => version === undefined);
    const sorted = versions.toSorted((a, b) => compareVersions(b.version, a.version) || b.version.compareBuild(a.version));
    return [...sorted, ...others].map(({ tag }) => tag);
}

;// CONCATENATED MODULE: ./lib/facts/facts.js












async function gatherFacts(env, options) {
    const { git, now, source = 'workflow', needsTags = false } = options;
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const fromWorkflow = readEvent(env, payload);
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const checkout = { directory, isGit: (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(directory, '.git')) };
    const [about, repository, gitTags] = await Promise.all([
        source === 'git' ? headOf(git, env, directory) : commitDate(fromWorkflow, checkout, options),
        askRepository(env, payload, options),
        needsTags ? gatherGitTags(git) : { source: 'none', names: [] },
    ]);
    const event = { ...fromWorkflow, ...about, repository };
    return { event, checkout, created: event.committedAt ?? now, gitTags };
}
async function headOf(git, env, directory) {
    const { sha, committedAt, branch, refs } = await git.head();
    const head = { sha, committedAt, before: undefined, forced: false };
    if (branch !== undefined)
        return { ...head, ref: parseGitRef(branch) };
    const wanted = env['GITHUB_REF'] ?? '';
    const ref = refAtHead(refs, wanted) ?? refContainingHead(await git.refsContaining(sha), wanted);
    if (ref === undefined)
        throw (0,failures/* unusableCheckout */.sg)(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
    return { ...head, ref };
}
async function commitDate(event, { isGit }, options) {
    const { sha, repository } = event;
    const known = event.committedAt ?? (isGit ? await options.git.committedAt(sha) : undefined);
    if (known !== undefined || sha === '')
        return { committedAt: known };
    const commit = await askGitHub(options, 'the commit', (github) => github.commit(repository.fullName, sha));
    return { committedAt: dateAt(commit, 'commit', 'committer', 'date') };
}
async function askRepository(env, payload, options) {
    const described = foreign_json_valueAt(payload, 'repository');
    const known = sourceRepository(env, described);
    if (isDescribed(described))
        return known;
    const answer = await askGitHub(options, 'the repository', (github) => github.repository(known.fullName));
    return sourceRepository(env, described, answer);
}
async function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(await (0,external_node_fs_promises_namespaceObject.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw (0,errors/* unreadablePayload */.GE)(path, cause);
    }
}

;// CONCATENATED MODULE: ./lib/commands/gather.js





function openSources({ githubToken: token }, { env, loadGitHub }) {
    const { GITHUB_REPOSITORY: repository = '' } = env;
    const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
    const origin = repository === '' ? {} : { github: { url: `${serverUrlOf(env)}/${repository}`, token } };
    return {
        git: createGit(createBoundedRun(), directory, { env, ...origin }),
        github: createGitHub({ loadGitHub, token, apiUrl }),
    };
}
async function gather(inputs, { env, ...options }) {
    const { source: from } = inputs;
    const facts = await gatherFacts(env, { ...options, source: from, needsTags: needsGitTags(inputs, env) });
    const { source, problem } = facts.gitTags;
    if (problem !== undefined) {
        const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
        options.log.warning(`Which versions exist is not known from origin (${problem}). The plan sees ${instead}.`);
    }
    return facts;
}
function needsGitTags({ version, source, tags }, env) {
    const isTag = source === 'git' || (env['GITHUB_REF'] ?? '').startsWith('refs/tags/');
    const hasValue = tags.some((line) => line.kind === 'rule' && line.rule.type === 'semver' && line.rule.value !== undefined);
    return isTag || version !== undefined || hasValue;
}

;// CONCATENATED MODULE: ./lib/image/digest.js


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
function parseDigest(text) {
    if (!digest_isDigest(text))
        throw (0,errors/* invalidName */.z)('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
    return text;
}
function digest_isDigest(text) {
    return digestGrammar.test(text);
}
function digest_digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}

;// CONCATENATED MODULE: ./lib/build/metadata.js



function parseMetadata(text) {
    const metadata = metadata_parseJson(text);
    const digest = textAt(metadata, 'containerimage.digest');
    const warnings = listAt(metadata, 'buildx.build.warnings');
    return {
        digest: digest === undefined ? undefined : parseDigest(digest),
        descriptor: parseDescriptor(metadata),
        warnings: warnings.flatMap((warning) => parseWarning(warning) ?? []),
        metadata: warnings.length === 0 ? text : JSON.stringify(metadata, withoutSource, 2),
    };
}
function withoutSource(key, value) {
    return key === 'sourceInfo' ? { filename: textAt(value, 'filename'), language: textAt(value, 'language') } : value;
}
function metadata_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* ReleaseError */.K2({
            code: 'unreadable-metadata',
            what: 'What buildx wrote into its metadata file is not JSON',
            value: text,
            remedy: 'Update docker buildx. When that does not help, report this message to us.',
            cause,
        });
    }
}
function parseDescriptor(metadata) {
    const name = 'containerimage.descriptor';
    const [mediaType, digest] = [textAt(metadata, name, 'mediaType'), textAt(metadata, name, 'digest')];
    const size = numberAt(metadata, name, 'size');
    if (mediaType === undefined || digest === undefined || size === undefined)
        return undefined;
    return { mediaType, digest: parseDigest(digest), size };
}
function parseWarning(warning) {
    const message = decode(textAt(warning, 'short'));
    if (message === '')
        return undefined;
    const range = listAt(warning, 'range')[0];
    return {
        message,
        detail: listAt(warning, 'detail').map(decode).join('\n'),
        url: textAt(warning, 'url'),
        file: textAt(warning, 'sourceInfo', 'filename'),
        line: numberAt(range, 'start', 'line'),
        endLine: numberAt(range, 'end', 'line'),
    };
}
function decode(base64) {
    return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('utf8') : '';
}

;// CONCATENATED MODULE: ./lib/inputs/booleans.js

function parseBoolean(text) {
    const value = booleanOf(text);
    if (value === undefined)
        throw (0,errors/* invalidEntry */.gH)('Not a boolean', text, 'Write true or false.');
    return value;
}
function booleanOf(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}
function goBooleanOf(text) {
    if (/^(?:1|t|T|true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/CsvError.js
class CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== undefined) {
      Error.captureStackTrace(this, CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value)
          ? value.toString(options.encoding)
          : value == null
            ? value
            : JSON.parse(JSON.stringify(value));
      }
    }
  }
}



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/is_object.js
const is_object = function (obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_columns_array.js



const normalize_columns_array = function (columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === undefined || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal",
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`,
      ]);
    }
  }
  return normalizedColumns;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/ResizeableBuffer.js
class ResizeableBuffer {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
}

/* harmony default export */ const utils_ResizeableBuffer = (ResizeableBuffer);

;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/init_state.js


const init_state = function (options) {
  // ECMAScript WhiteSpace + LineTerminator codepoints, encoded under
  // `options.encoding`. Aligns trimming with `String.prototype.trim()`.
  // https://tc39.es/ecma262/#sec-white-space
  // https://tc39.es/ecma262/#sec-line-terminators
  //
  // Codepoints unrepresentable in the target encoding are dropped: Node's
  // Buffer substitutes them with `?` (0x3F), and including those would cause
  // literal `?` bytes in the input to be trimmed under `latin1`/`ascii`.
  const timchars = [
    // Basic Latin
    0x0020, // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    0x0009, // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    0x000a, // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    0x000d, // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    0x000c, // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    0x000b, // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    0x00a0, // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    0x1680, // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    0x2000, // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    0x2001, // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    0x2002, // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    0x2003, // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    0x2004, // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    0x2005, // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    0x2006, // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    0x2007, // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    0x2008, // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    0x2009, // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    0x200a, // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    0x2028, // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    0x2029, // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    0x202f, // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    0x205f, // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    0x3000, // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    0xfeff, // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding,
    );
    if (codepoint !== 0x3f && encoded.length === 1 && encoded[0] === 0x3f) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  // First-byte lookup table for `__isCharTrimable`. Non-whitespace bytes
  // (the common case) bail out in O(1) without scanning every timchar.
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: undefined,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: undefined,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote:
      Buffer.isBuffer(options.escape) &&
      Buffer.isBuffer(options.quote) &&
      Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns)
      ? options.columns.length
      : undefined,
    field: new utils_ResizeableBuffer(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      // Skip if the remaining buffer can be delimiter
      ...(options.delimiter
        ? options.delimiter.map((delimiter) => delimiter.length)
        : []),
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      // Skip if the remaining buffer can be a multi-byte trim character
      ...timchars.map((t) => t.length),
    ),
    previousBuf: undefined,
    quoting: false,
    stop: false,
    rawBuffer: new utils_ResizeableBuffer(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength:
      options.record_delimiter.length === 0
        ? 0
        : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("\t", options.encoding)[0],
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars: timchars,
    timcharFirstBytes: timcharFirstBytes,
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/underscore.js
const underscore = function (str) {
  return str.replace(/([A-Z])/g, function (_, match) {
    return "_" + match.toLowerCase();
  });
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/normalize_options.js





const normalize_options = function (opts) {
  const options = {};
  // Merge with user options
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  // Normalize option `encoding`
  // Note: defined first because other options depends on it
  // to convert chars/strings into buffers.
  if (options.encoding === undefined || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (
    typeof options.encoding !== "string" &&
    options.encoding !== null
  ) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`,
      ],
      options,
    );
  }
  // Normalize option `bom`
  if (
    options.bom === undefined ||
    options.bom === null ||
    options.bom === false
  ) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`,
      ],
      options,
    );
  }
  // Normalize option `cast`
  options.cast_function = null;
  if (
    options.cast === undefined ||
    options.cast === null ||
    options.cast === false ||
    options.cast === ""
  ) {
    options.cast = undefined;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`,
      ],
      options,
    );
  }
  // Normalize option `cast_date`
  if (
    options.cast_date === undefined ||
    options.cast_date === null ||
    options.cast_date === false ||
    options.cast_date === ""
  ) {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function (value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`,
      ],
      options,
    );
  }
  // Normalize option `columns`
  options.cast_first_line_to_header = undefined;
  if (options.columns === true) {
    // Fields in the first line are converted as-is to columns
    options.cast_first_line_to_header = undefined;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (
    options.columns === undefined ||
    options.columns === null ||
    options.columns === false
  ) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`,
      ],
      options,
    );
  }
  // Normalize option `group_columns_by_name`
  if (
    options.group_columns_by_name === undefined ||
    options.group_columns_by_name === null ||
    options.group_columns_by_name === false
  ) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`,
      ],
      options,
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated.",
      ],
      options,
    );
  }
  // Normalize option `comment`
  if (
    options.comment === undefined ||
    options.comment === null ||
    options.comment === false ||
    options.comment === ""
  ) {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `comment_no_infix`
  if (
    options.comment_no_infix === undefined ||
    options.comment_no_infix === null ||
    options.comment_no_infix === false
  ) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`,
      ],
      options,
    );
  }
  // Normalize option `delimiter_auto`
  if (
    options.delimiter_auto === undefined ||
    options.delimiter_auto === null ||
    options.delimiter_auto === false
  ) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`,
      ],
      options,
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === undefined)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["\t".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4,
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.score === undefined)
      options.delimiter_auto.score = (info, options) => {
        return (
          (info.total - info.std) * (options.preferred[info.char_code] || 1)
        );
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`,
        ],
        options,
      );
    }
    if (options.delimiter_auto.size === undefined)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`,
        ],
        options,
      );
    }
  }
  // Normalize option `delimiter`
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (
      options.delimiter === undefined ||
      options.delimiter === null ||
      options.delimiter === false
    ) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function (delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`,
        ],
        options,
      );
    }
    return delimiter;
  });
  // Normalize option `escape`
  if (options.escape === undefined || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`,
      );
    }
  }
  // Normalize option `from`
  if (options.from === undefined || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`,
      );
    }
  }
  // Normalize option `from_line`
  if (options.from_line === undefined || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (
      typeof options.from_line === "string" &&
      /\d+/.test(options.from_line)
    ) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`,
      );
    }
  }
  // Normalize options `ignore_last_delimiters`
  if (
    options.ignore_last_delimiters === undefined ||
    options.ignore_last_delimiters === null
  ) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`,
      ],
      options,
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option",
      ],
      options,
    );
  }
  // Normalize option `info`
  if (
    options.info === undefined ||
    options.info === null ||
    options.info === false
  ) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`,
    );
  }
  // Normalize option `max_record_size`
  if (
    options.max_record_size === undefined ||
    options.max_record_size === null ||
    options.max_record_size === false
  ) {
    options.max_record_size = 0;
  } else if (
    Number.isInteger(options.max_record_size) &&
    options.max_record_size >= 0
  ) {
    // Great, nothing to do
  } else if (
    typeof options.max_record_size === "string" &&
    /\d+/.test(options.max_record_size)
  ) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`,
    );
  }
  // Normalize option `objname`
  if (
    options.objname === undefined ||
    options.objname === null ||
    options.objname === false
  ) {
    options.objname = undefined;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
      // Don't call `toString`, leave objname as a buffer
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
    // Great, nothing to do
  } else if (typeof options.objname === "number") {
    // if(options.objname.length === 0){
    //   throw new Error(`Invalid Option: objname must be a non empty string`);
    // }
    // Great, nothing to do
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`,
    );
  }
  if (options.objname !== undefined) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field",
        );
      }
    } else {
      // A string or a buffer
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index",
        );
      }
    }
  }
  // Normalize option `on_record`
  if (options.on_record === undefined || options.on_record === null) {
    options.on_record = undefined;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`,
      ],
      options,
    );
  }
  // Normalize option `on_skip`
  // options.on_skip ??= (err, chunk) => {
  //   this.emit('skip', err, chunk);
  // };
  if (
    options.on_skip !== undefined &&
    options.on_skip !== null &&
    typeof options.on_skip !== "function"
  ) {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`,
    );
  }
  // Normalize option `quote`
  if (
    options.quote === null ||
    options.quote === false ||
    options.quote === ""
  ) {
    options.quote = null;
  } else {
    if (options.quote === undefined || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`,
      );
    }
  }
  // Normalize option `raw`
  if (
    options.raw === undefined ||
    options.raw === null ||
    options.raw === false
  ) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`,
    );
  }
  // Normalize option `record_delimiter`
  if (options.record_delimiter === undefined) {
    options.record_delimiter = [];
  } else if (
    typeof options.record_delimiter === "string" ||
    Buffer.isBuffer(options.record_delimiter)
  ) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`,
        ],
        options,
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`,
      ],
      options,
    );
  }
  options.record_delimiter = options.record_delimiter.map(function (rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`,
        ],
        options,
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  // Normalize option `relax_column_count`
  if (typeof options.relax_column_count === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count === undefined ||
    options.relax_column_count === null
  ) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`,
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_less === undefined ||
    options.relax_column_count_less === null
  ) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`,
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_column_count_more === undefined ||
    options.relax_column_count_more === null
  ) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`,
    );
  }
  // Normalize option `relax_quotes`
  if (typeof options.relax_quotes === "boolean") {
    // Great, nothing to do
  } else if (
    options.relax_quotes === undefined ||
    options.relax_quotes === null
  ) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`,
    );
  }
  // Normalize option `skip_empty_lines`
  if (typeof options.skip_empty_lines === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_empty_lines === undefined ||
    options.skip_empty_lines === null
  ) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`,
    );
  }
  // Normalize option `skip_records_with_empty_values`
  if (typeof options.skip_records_with_empty_values === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_empty_values === undefined ||
    options.skip_records_with_empty_values === null
  ) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`,
    );
  }
  // Normalize option `skip_records_with_error`
  if (typeof options.skip_records_with_error === "boolean") {
    // Great, nothing to do
  } else if (
    options.skip_records_with_error === undefined ||
    options.skip_records_with_error === null
  ) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`,
    );
  }
  // Normalize option `rtrim`
  if (
    options.rtrim === undefined ||
    options.rtrim === null ||
    options.rtrim === false
  ) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`,
    );
  }
  // Normalize option `ltrim`
  if (
    options.ltrim === undefined ||
    options.ltrim === null ||
    options.ltrim === false
  ) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`,
    );
  }
  // Normalize option `trim`
  if (
    options.trim === undefined ||
    options.trim === null ||
    options.trim === false
  ) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`,
    );
  }
  // Normalize options `trim`, `ltrim` and `rtrim`
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  // Normalize option `to`
  if (options.to === undefined || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`,
      );
    }
  }
  // Normalize option `to_line`
  if (options.to_line === undefined || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`,
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`,
      );
    }
  }
  return options;
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/utils/delimiter_discover.js



// Discussed in [issue #400](https://github.com/adaltas/node-csv/issues/400)
// See https://github.com/python/cpython/blob/ea1b1c579f600cc85d145c60862b2e6b98701b24/Lib/csv.py#L349
const delimiter_discover = function (records, options) {
  // Normalize the configuration
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  // Convert String to Buffer
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  // Convert Buffer to an array of records
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records.push(record);
      const close = () => {};
      const error = parser.parse(data, true, push, close);
      if (error !== undefined) throw error;
      return records;
    })(records);
  }
  // Info array initialization, 127 entries, one per char code
  const info = Array(127)
    .fill()
    .map(() => ({ lines: [] }));
  // Traverse each records, count occurences per char code
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      // Count the character frequency
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === undefined) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  // Traverse each char code, compute the score
  info.map((info, i) => {
    info.char_code = i;
    info.std = std(info.lines);
    info.total = info.lines.reduce((acc, val) => acc + val, 0);
    info.preferred = !!options.preferred[i];
    info.score = options.score(info, options);
  });
  // Extract the dominant character
  const result = info.reduce(
    (acc, info) => (acc.score > info.score ? acc : info),
    {},
  );
  return String.fromCharCode(result.char_code);
};

const std = function (array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n,
  );
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/api/index.js






const isRecordEmpty = function (record) {
  return record.every(
    (field) =>
      field == null || (field.toString && field.toString().trim() === ""),
  );
};

const cr = 13; // `\r`, carriage return, 0x0D in hexadécimal, 13 in decimal
const nl = 10; // `\n`, newline, 0x0A in hexadecimal, 10 in decimal

const boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254]),
};

const transform = function (original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0,
  };
  const options = normalize_options(original_options);
  return {
    info: info,
    original_options: original_options,
    options: options,
    state: init_state(options),
    __needMoreData: function (i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } =
        this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0
          ? Buffer.from("\r\n", encoding).length
          : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0,
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function (nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line,
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote,
      } = this.state;
      // Automatic delimiter discovery
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === undefined) {
          delimiterBuf = nextBuf;
        } else if (
          delimiterBufPrevious !== undefined &&
          nextBuf === undefined
        ) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        // Ensure that nextBuf is not concatenated a second time during buffer reconciliation
        nextBuf = undefined;
        // this.delimiterBufPrevious = delimiterBuf;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto),
            ),
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = undefined;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      // Previous buffers reconciliation
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === undefined) {
        if (nextBuf === undefined) {
          // Handle empty string
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== undefined && nextBuf === undefined) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      // Handle UTF BOM
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          // No enough data
          if (end === false) {
            // Wait for more data
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding in boms) {
            if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
              // Skip BOM
              const bomLength = boms[encoding].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              // Renormalize original options with the new encoding
              const options = normalize_options({
                ...this.original_options,
                encoding: encoding,
              });
              // Properties are merged with the existing options instance
              for (const key in options) {
                this.options[key] = options[key];
              }
              // Options will re-evaluate the Buffer with the new encoding
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        // Ensure we get enough space to look ahead
        // There should be a way to move this out of the loop
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        // Auto discovery of record_delimiter, unix, mac and windows supported
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos,
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if (
          (chr === cr || chr === nl) &&
          this.state.wasRowDelimiter === false
        ) {
          this.state.wasRowDelimiter = true;
        }
        // Previous char was a valid escape char
        // treat the current char as a regular char
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          // Escape is only active inside quoted fields
          // We are quoting, the char is an escape chr and there is a chr to escape
          // if(escape !== null && this.state.quoting === true && chr === escape && pos + 1 < bufLen){
          if (
            escape !== null &&
            this.state.quoting === true &&
            this.__isEscape(buf, pos, chr) &&
            pos + escape.length < bufLen
          ) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          // Not currently escaping and chr is a quote
          // TODO: need to compare bytes instead of single char
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable =
                rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment =
                comment !== null &&
                this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr,
              );
              const isNextChrRecordDelimiter =
                record_delimiter.length === 0
                  ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length)
                  : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              // Escape a quote
              // Treat next char as a regular character
              if (
                escape !== null &&
                this.__isEscape(buf, pos, chr) &&
                this.__isQuote(buf, pos + escape.length)
              ) {
                pos += escape.length - 1;
              } else if (
                !nextChr ||
                isNextChrDelimiter ||
                isNextChrRecordDelimiter ||
                isNextChrComment ||
                isNextChrTrimable
              ) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment",
                    ],
                    this.options,
                    this.__infoField(),
                  ),
                );
                if (err !== undefined) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                // In relax_quotes mode, treat opening quote preceded by chrs as regular
                if (relax_quotes === false) {
                  const info = this.__infoField();
                  const bom = Object.keys(boms)
                    .map((b) =>
                      boms[b].equals(this.state.field.toString()) ? b : false,
                    )
                    .filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom ? `(${bom} bom)` : undefined,
                      ],
                      this.options,
                      info,
                      {
                        field: this.state.field,
                      },
                    ),
                  );
                  if (err !== undefined) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos,
            );
            if (recordDelimiterLength !== 0) {
              // Do not emit comments which take a full line
              const skipCommentLine =
                this.state.commenting &&
                this.state.wasQuoting === false &&
                this.state.record.length === 0 &&
                this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
                // Skip full comment line
              } else {
                // Activate records emission if above from_line
                if (
                  this.state.enabled === false &&
                  this.info.lines +
                    (this.state.wasRowDelimiter === true ? 1 : 0) >=
                    from_line
                ) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                // Skip if line is empty and skip_empty_lines activated
                if (
                  skip_empty_lines === true &&
                  this.state.wasQuoting === false &&
                  this.state.record.length === 0 &&
                  this.state.field.length === 0
                ) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== undefined) return errField;
                this.info.bytes =
                  this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== undefined) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (
              comment !== null &&
              (comment_no_infix === false ||
                (this.state.record.length === 0 &&
                  this.state.field.length === 0))
            ) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== undefined) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (
            max_record_size !== 0 &&
            this.state.record_length + this.state.field.length > max_record_size
          ) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
              ),
            );
          }
        }
        const lappend =
          ltrim === false ||
          this.state.quoting === true ||
          this.state.field.length !== 0 ||
          !this.__isCharTrimable(buf, pos);
        // rtrim in non quoting is handle in __onField
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        // Ensure we are not ending in a quoting state
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`,
              ],
              this.options,
              this.__infoField(),
            ),
          );
          if (err !== undefined) return err;
        } else {
          // Skip last line if it has no characters
          if (
            this.state.wasQuoting === true ||
            this.state.record.length !== 0 ||
            this.state.field.length !== 0
          ) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== undefined) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== undefined) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function (push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values,
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      // Convert the first line into column names
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err =
          columns === false
            ? new CsvError(
                "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
                [
                  "Invalid Record Length:",
                  `expect ${this.state.expectedRecordLength},`,
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              )
            : new CsvError(
                "CSV_RECORD_INCONSISTENT_COLUMNS",
                [
                  "Invalid Record Length:",
                  `columns length is ${columns.length},`, // rename columns
                  `got ${recordLength} on line ${this.info.lines}`,
                ],
                this.options,
                this.__infoField(),
                {
                  record: record,
                },
              );
        if (
          relax_column_count === true ||
          (relax_column_count_less === true &&
            recordLength < this.state.expectedRecordLength) ||
          (relax_column_count_more === true &&
            recordLength > this.state.expectedRecordLength)
        ) {
          this.info.invalid_field_length++;
          this.state.error = err;
          // Error is undefined with skip_records_with_error
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        // With columns, records are object
        if (columns !== false) {
          const obj = {};
          // Transform record array to an object
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === undefined || columns[i].disabled) continue;
            // Turn duplicate columns into an array
            if (
              group_columns_by_name === true &&
              Object.hasOwn(obj, columns[i].name)
            ) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true,
              });
            }
          }
          // Without objname (default)
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [obj[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? obj : [obj[objname], obj],
              push,
            );
            if (err) {
              return err;
            }
          }
          // Without columns, records are array
        } else {
          if (raw === true || info === true) {
            const extRecord = Object.assign(
              { record: record },
              raw === true
                ? { raw: this.state.rawBuffer.toString(encoding) }
                : {},
              info === true ? { info: this.__infoRecord() } : {},
            );
            const err = this.__push(
              objname === undefined ? extRecord : [record[objname], extRecord],
              push,
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === undefined ? record : [record[objname], record],
              push,
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function (record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers =
          firstLineToHeaders === undefined
            ? record
            : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`,
              ],
              this.options,
              this.__infoField(),
              {
                headers: headers,
              },
            ),
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function () {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = undefined;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function () {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      // Short circuit for the from_line options
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== undefined) return err;
        field = f;
      }
      this.state.record.push(field);
      // Increment record length if record size must not exceed a limit
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function () {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function (record, push) {
      const { on_record } = this.options;
      if (on_record !== undefined) {
        const info = this.__infoRecord();
        try {
          record = on_record.call(null, record, info);
        } catch (err) {
          return err;
        }
        if (record === undefined || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function (field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      // Dont loose time calling cast
      // because the final record is an object
      // and this field can't be associated to a key present in columns
      if (
        isColumns === true &&
        relax_column_count &&
        this.options.columns.length <= this.state.record.length
      ) {
        return [undefined, undefined];
      }
      if (this.state.castField !== null) {
        try {
          const info = this.__infoField();
          return [undefined, this.state.castField.call(null, field, info)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [undefined, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info = this.__infoField();
        return [undefined, this.options.cast_date.call(null, field, info)];
      }
      return [undefined, field];
    },
    __compareBytes: function (sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function (buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      // Fast bail-out: non-whitespace bytes (the common case) are rejected
      // without scanning the full timchar list.
      const first = buf[pos];
      if (first === undefined || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function (buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (
        ignore_last_delimiters === true &&
        this.state.record.length === this.options.columns.length - 1
      ) {
        return 0;
      } else if (
        ignore_last_delimiters !== false &&
        typeof ignore_last_delimiters === "number" &&
        this.state.record.length === ignore_last_delimiters - 1
      ) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function (buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function (value) {
      return value - parseFloat(value) + 1 >= 0; // Borrowed from jquery
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function (buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function (chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function (buf, pos) {
      const { encoding } = this.options;
      // Note, we don't need to cache this information in state,
      // It is only called on the first line until we find out a suitable
      // record delimiter.
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding),
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function (msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== undefined) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : undefined,
            );
          } catch (err) {
            return err;
          }
        }
        // this.emit('skip', err, raw ? this.state.rawBuffer.toString(encoding) : undefined);
        return undefined;
      } else {
        return err;
      }
    },
    __infoDataSet: function () {
      return {
        ...this.info,
        columns: this.options.columns,
      };
    },
    __infoRecord: function () {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : undefined,
      };
    },
    __infoField: function () {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      // Bytes records are only incremented when all records'fields are parsed
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records: bytes_records,
        column:
          isColumns === true
            ? columns.length > this.state.record.length
              ? columns[this.state.record.length].name
              : null
            : this.state.record.length,
        quoting: this.state.wasQuoting,
      };
    },
  };
};



;// CONCATENATED MODULE: ./node_modules/csv-parse/lib/sync.js



const sync_parse = function (data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === undefined) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {};
  const error = parser.parse(data, true, push, close);
  if (error !== undefined) throw error;
  return records;
};



;// CONCATENATED MODULE: ./lib/inputs/lists.js


function readList(text, options = {}) {
    const entries = readEntries(text, options).flatMap(({ columns }) => {
        const joined = columns.join(',');
        return options.commas === true ? (columns.length === 1 ? joined.split(',') : columns) : [joined];
    });
    const kept = entries.filter((entry) => entry !== '');
    return options.whitespace === true ? kept : kept.map((entry) => entry.trim());
}
function readEntries(text, options = {}) {
    if (text === '')
        return [];
    const records = parseCsv(text, {
        relax_quotes: true,
        ...(options.quotes === false && { quote: false }),
        ...(options.comments === true && { comment: '#', comment_no_infix: true }),
    });
    return records.map(({ record, info }) => ({ columns: record, line: info.lines }));
}
function readFields(text) {
    return parseCsv(text, { trim: true }).map(({ record }) => record);
}
function lists_fieldsOf(entry) {
    if (entry.columns.length > 1)
        return entry.columns;
    return readFields(entry.columns[0] ?? '')[0] ?? [];
}
function splitField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        return { key: undefined, value: field.trim() };
    return { key: field.slice(0, equals).trim(), value: field.slice(equals + 1).trim() };
}
function parseCsv(text, options) {
    try {
        const records = sync_parse(text, { relax_column_count: true, skip_empty_lines: true, info: true, ...options });
        return records;
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        throw malformed(error);
    }
}
function malformed(error) {
    const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quote is opened and never closed${line}`
        : `A quote stands in the middle of a value${line}`;
    return (0,errors/* invalidEntry */.gH)(problem, undefined, 'Put the whole entry in double quotes and write each quote inside it twice, or leave the quotes out.');
}

;// CONCATENATED MODULE: ./lib/build/engine.js
const feature = 'Multi-platform build';
function hasContainerdStore({ nodes }) {
    return nodes.length > 0 && nodes.every(({ features }) => features.get(feature) === true);
}
function hasClassicStore({ driver, nodes }) {
    return driver === 'docker' && nodes.some(({ features }) => features.get(feature) === false);
}
function writesIndexes(builder) {
    if (builder.driver === 'docker')
        return hasContainerdStore(builder);
    return builder.nodes.every(({ buildkit }) => !/^v?0\.(?:\d|10)\./.test(buildkit ?? ''));
}

;// CONCATENATED MODULE: ./lib/build/exporters.js

function exportersOf(inputs) {
    return inputs.outputs.flatMap(readFields).map(([first = '', ...more]) => {
        if (more.length === 0 && !first.startsWith('type='))
            return { type: 'local', isFile: true };
        const attributes = new Map([first, ...more].map(splitField).map(({ key, value }) => [key, value]));
        return { type: attributes.get('type') ?? '', isFile: attributes.has('dest') };
    });
}
function hasDockerExporter(inputs) {
    return inputs.load || exportersOf(inputs).some(({ type }) => type === 'docker');
}

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __nccwpck_require__(8469);
;// CONCATENATED MODULE: ./lib/build/versions.js


function isBuildxAtLeast(version, minimum) {
    const parsed = version === undefined ? null : parse(version);
    return parsed === null || compare(`${parsed.major}.${parsed.minor}.${parsed.patch}`, minimum) >= 0;
}
function isBuildKitAtLeast(version, minimum) {
    const parsed = version === undefined ? null : parse(version.replace(/-moby$/, ''));
    return parsed !== null && parsed.prerelease.length === 0 && compare(parsed, minimum) >= 0;
}

;// CONCATENATED MODULE: ./lib/build/attestations.js





function attestations(request) {
    const { inputs, run } = request;
    if (!supportsAttestations(request))
        return [];
    const provenance = provenanceOf(request);
    const sbom = inputs.sbom === undefined ? [] : [withGoBooleans(`type=sbom,${inputs.sbom}`)];
    const others = inputs.attests.flatMap((attest) => {
        if (isOfType(attest, 'provenance')) {
            return inputs.provenance === undefined ? [withBuilder(attest, run.url)] : [];
        }
        if (isOfType(attest, 'sbom'))
            return inputs.sbom === undefined ? [attest] : [];
        return [withGoBooleans(attest)];
    });
    return [...provenance, ...sbom, ...others];
}
function supportsAttestations({ buildxVersion }) {
    return isBuildxAtLeast(buildxVersion, '0.10.0');
}
function isOfType(attest, type) {
    return attributesOf(attest).some(({ key, value }) => key === 'type' && value === type);
}
function isEnabled(attest) {
    return !attributesOf(attest).some(({ key, value }) => key === 'disabled' && goBooleanOf(value) === true);
}
function isInlineOnly(attest) {
    return attributesOf(attest).some(({ key, value }) => key === 'inline-only' && goBooleanOf(value) === true);
}
function provenanceOf(request) {
    const { inputs, run } = request;
    if (inputs.provenance !== undefined) {
        return [withGoBooleans(`type=provenance,${provenanceAttributes(inputs.provenance, run.url)}`)];
    }
    if (!hasDefaultProvenance(request))
        return [];
    const mode = run.privateRepository ? 'mode=min,inline-only=true' : 'mode=max';
    return [`type=provenance,${mode},builder-id=${run.url}`];
}
function provenanceAttributes(text, runUrl) {
    const isWanted = booleanOf(text);
    if (isWanted === undefined)
        return withBuilder(text, runUrl);
    return isWanted ? `builder-id=${runUrl}` : 'false';
}
function hasDefaultProvenance({ inputs, builder, noDefaultAttestations }) {
    if (noDefaultAttestations || hasDockerExporter(inputs) || hasClassicStore(builder))
        return false;
    if (inputs.attests.some((attest) => isOfType(attest, 'provenance')))
        return false;
    return builder.nodes.every(({ buildkit }) => isBuildKitAtLeast(buildkit, '0.11.0') && (builder.driver !== 'docker' || buildkit?.endsWith('-moby') === true));
}
function withBuilder(text, runUrl) {
    const [first = []] = readFields(text);
    const isThere = first.some((field) => field === 'builder-id' || splitField(field).key === 'builder-id');
    return isThere ? text : `${text},builder-id=${runUrl}`;
}
function withGoBooleans(text) {
    return readFields(text)
        .flat()
        .map((field) => {
        const isWanted = goBooleanOf(field);
        return isWanted === undefined ? field : `disabled=${!isWanted}`;
    })
        .join(',');
}
function attributesOf(text) {
    return readFields(text).flat().map(splitField);
}

;// CONCATENATED MODULE: ./lib/build/argv.js




function buildArgv(request) {
    const { inputs } = request;
    const gated = gatedFlags(request);
    const argv = [
        'build',
        ...inputFlags(inputs),
        ...many('--build-arg', request.buildArgs),
        ...many('--output', request.outputs),
        ...gated.flatMap(({ flags }) => flags),
        ...many('--attest', attestations(request)),
        ...many('--label', request.labels),
        ...secretFlags(request),
        ...fileFlags(request),
        ...many('--tag', request.references),
        ...(request.push ? ['--push'] : []),
        '--',
        request.context,
    ];
    const warnings = gated.flatMap(({ warning }) => warning ?? []);
    return { argv, warnings: [...warnings, ...attestationWarning(request)] };
}
function usesGitToken(inputs, { context, defaultContext, host }) {
    const own = new Set(['GIT_AUTH_TOKEN', `GIT_AUTH_TOKEN.${host}`]);
    const isGiven = inputs.secrets.some(({ source, id }) => source === 'value' && own.has(id));
    return !isGiven && context.startsWith(defaultContext);
}
function inputFlags(inputs) {
    return [
        ...many('--add-host', inputs.addHosts),
        ...many('--allow', inputs.allow),
        ...many('--cache-from', inputs.cacheFrom),
        ...many('--cache-to', inputs.cacheTo),
        ...one('--cgroup-parent', inputs.cgroupParent),
        ...one('--file', inputs.file),
        ...many('--no-cache-filter', inputs.noCacheFilters),
        ...many('--output', inputs.outputs),
        ...one('--platform', inputs.platforms.length === 0 ? undefined : inputs.platforms.join(',')),
        ...one('--shm-size', inputs.shmSize),
        ...many('--ssh', inputs.ssh),
        ...one('--target', inputs.target),
        ...many('--ulimit', inputs.ulimit),
        ...one('--builder', inputs.builder),
        ...(inputs.load ? ['--load'] : []),
        ...one('--network', inputs.network),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...(inputs.pull ? ['--pull'] : []),
    ];
}
function gatedFlags({ inputs, annotations, buildContexts, buildxVersion }) {
    if (inputs.call !== undefined && !isBuildxAtLeast(buildxVersion, '0.15.0')) {
        const problem = `buildx ${buildxVersion ?? ''} is too old for it`;
        throw (0,errors/* invalidInputs */.Rg)([{ input: 'call', value: inputs.call, problem, remedy: 'Install buildx 0.15.0 or newer.' }]);
    }
    return [
        gate(many('--annotation', annotations), { input: 'annotations', minimum: '0.12.0', buildxVersion }),
        gate(many('--build-context', buildContexts), { input: 'build-contexts', minimum: '0.8.0', buildxVersion }),
        { flags: one('--call', inputs.call) },
    ];
}
function gate(flags, { input, minimum, buildxVersion }) {
    if (flags.length === 0 || isBuildxAtLeast(buildxVersion, minimum))
        return { flags };
    return { flags: [], warning: `"${input}" is ignored: buildx ${buildxVersion ?? ''} is older than ${minimum}.` };
}
function attestationWarning(request) {
    const { inputs, buildxVersion = '' } = request;
    const isAsked = inputs.attests.length > 0 || inputs.provenance !== undefined || inputs.sbom !== undefined;
    if (!isAsked || supportsAttestations(request))
        return [];
    return [`"attests", "provenance" and "sbom" are ignored: buildx ${buildxVersion} is older than 0.10.0.`];
}
function secretFlags(request) {
    const { inputs, gitToken } = request;
    const given = inputs.secrets.map((secret, index) => secretValue(secret, () => request.files.secret(index)));
    const isUsed = gitToken !== undefined && usesGitToken(inputs, { ...request, host: gitToken.host });
    const token = isUsed ? [csv(`id=GIT_AUTH_TOKEN.${gitToken.host}`, `src=${gitToken.path}`)] : [];
    return many('--secret', [...given, ...token]);
}
function secretValue(secret, file) {
    switch (secret.source) {
        case 'value':
            return csv(`id=${secret.id}`, `src=${file()}`);
        case 'env':
            return csv(`id=${secret.id}`, `env=${secret.variable}`);
        case 'file':
            return csv(`id=${secret.id}`, `src=${secret.path}`);
    }
}
function csv(...fields) {
    return fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function fileFlags({ inputs, buildxVersion, files }) {
    const isImage = !exportersOf(inputs).some(({ type }) => type === 'local' || type === 'tar');
    const hasIid = isImage && (inputs.platforms.length === 0 || isBuildxAtLeast(buildxVersion, '0.4.2'));
    const hasMetadata = isBuildxAtLeast(buildxVersion, '0.6.0');
    return [...(hasIid ? ['--iidfile', files.iid] : []), ...(hasMetadata ? ['--metadata-file', files.metadata] : [])];
}
function many(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function one(flag, value) {
    return value === undefined ? [] : [flag, value];
}

// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __nccwpck_require__(3672);
;// CONCATENATED MODULE: ./lib/build/failure-causes.js
const knownCauses = [
    {
        cause: 'engine-unreachable',
        pattern: /Cannot connect to the Docker daemon|error during connect:|failed to connect to the docker API/,
        remedy: 'Start the Docker engine, or correct DOCKER_HOST or the docker context; "docker info" shows whether it answers.',
    },
    {
        cause: 'builder-of-another-context',
        pattern: /use `docker --context=/,
        remedy: 'The builder belongs to another Docker context: set DOCKER_CONTEXT to it, or leave "builder" empty and unset DOCKER_HOST.',
    },
    {
        cause: 'disk-full',
        pattern: /no space left on device/i,
        inOutput: true,
        remedy: 'Free space on the builder ("docker buildx prune", "docker system prune") or take a runner with a larger disk.',
    },
    {
        cause: 'wrong-architecture',
        pattern: /exec format error/i,
        inOutput: true,
        remedy: 'The program was made for another architecture. Use docker/setup-qemu-action or a runner of that architecture, or cross-compile with "FROM --platform=$BUILDPLATFORM".',
    },
    {
        cause: 'rate-limited',
        pattern: /429 Too Many Requests|toomanyrequests|pull rate limit/i,
        remedy: 'The registry limits how often it may be asked. Log in to it, use a mirror, or run the job again later.',
    },
    {
        cause: 'push-denied',
        pattern: /^failed to push .*(?:\b40[13]\b|denied|unauthorized|authorization failed|authentication required)/i,
        remedy: 'Log in with an account that may push there (inputs "registry", "username", "password"); for ghcr.io the job needs "permissions: packages: write".',
    },
    {
        cause: 'base-denied',
        pattern: /failed to resolve source metadata .*(?:\b40[13]\b|denied|unauthorized|authorization failed|no basic auth)/i,
        remedy: 'Correct the name after FROM, or log in with an account that may read it: registries hide private images like this.',
    },
    {
        cause: 'git-context-failed',
        pattern: /git stderr:/,
        remedy: 'Correct the URL and the ref of the git context; for a private repository the input "github-token" must be able to read it.',
    },
    {
        cause: 'registry-unreachable',
        pattern: /connection refused|no such host|i\/o timeout|network is unreachable|TLS handshake timeout/i,
        remedy: 'Correct the host of the image, or see whether the builder can reach it (proxy, firewall, network of the builder).',
    },
    {
        cause: 'base-platform-missing',
        pattern: /no match for platform in manifest/,
        remedy: 'The base image does not exist for this platform: leave it out of "platforms", or take another base image.',
    },
    {
        cause: 'base-not-found',
        pattern: /failed to resolve source metadata .*not found/,
        remedy: 'Correct the name or the tag after FROM: the registry does not have it.',
    },
    {
        cause: 'dockerfile-not-found',
        pattern: /failed to read dockerfile: open |^resolve .*: lstat .*no such file or directory|unable to prepare context/,
        remedy: 'Correct the inputs "file" (a path from the workspace) and "context", and see that the checkout has the file.',
    },
    {
        cause: 'dockerfile-invalid',
        pattern: /dockerfile parse error|unknown instruction|the Dockerfile cannot be empty|file with no instructions/i,
        remedy: 'Correct the Dockerfile at this line; "docker buildx build --check" finds such faults without building.',
    },
    {
        cause: 'stage-not-found',
        pattern: /target stage .* could not be found/,
        remedy: 'Correct the input "target": it is the name after AS of one FROM line.',
    },
    {
        cause: 'source-not-found',
        pattern: /failed to (?:calculate checksum|compute cache key).*not found/,
        remedy: 'Correct the path: it starts at the build context, and the file must be neither ignored by .dockerignore nor missing from the checkout.',
    },
    {
        cause: 'file-not-found',
        pattern: /failed to stat |^stat .*no such file or directory/,
        remedy: 'Correct the path of the file that an input names ("secret-files", "build-contexts", "context").',
    },
    {
        cause: 'command-not-found',
        pattern: /did not complete successfully: exit code: 127(?:\D|$)/,
        remedy: 'The program is not in the image: install it in an earlier step, or correct its name.',
    },
    {
        cause: 'command-killed',
        pattern: /did not complete successfully: exit code: 137(?:\D|$)/,
        remedy: 'The command was killed (SIGKILL), most often because memory ran out: take a larger runner or fewer jobs at once.',
    },
    {
        cause: 'command-failed',
        pattern: /did not complete successfully: /,
        remedy: 'The command itself failed: its last lines say why. Correct it, or what it works on.',
    },
];
function findCause({ error, output }) {
    const found = knownCauses.find(({ pattern, inOutput }) => pattern.test(error) || (inOutput && output.some((line) => pattern.test(line))));
    return found === undefined
        ? { cause: 'unknown', remedy: 'The log above has the whole output of buildx.' }
        : { cause: found.cause, remedy: found.remedy };
}

;// CONCATENATED MODULE: ./lib/build/failure.js

const maxOutput = 20;
const maxErrorLines = 4;
function diagnose(lines) {
    const error = finalError(lines);
    const vertex = failedVertex(lines, error);
    const output = outputOf(lines, vertex).slice(-maxOutput);
    return { step: stepOf(lines, vertex), output, ...failure_location(lines), error, ...findCause({ error, output }) };
}
function finalError(lines) {
    const start = lines.findLastIndex((line) => line.startsWith('ERROR: '));
    const text = start < 0
        ? ''
        : lines
            .slice(start, start + maxErrorLines)
            .join('\n')
            .trimEnd();
    return text.replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, '');
}
function failedVertex(lines, error) {
    const matches = lines.map((line) => /^(#\d+ )ERROR: (.+)$/.exec(line));
    return matches.findLast((match) => match?.[2] !== undefined && error.endsWith(match[2]))?.[1];
}
function stepOf(lines, vertex) {
    const named = vertex === undefined ? undefined : lines.find((line) => line.startsWith(vertex));
    if (vertex !== undefined && named !== undefined && /^#\d+ (?:\[|exporting )/.test(named))
        return named.slice(vertex.length);
    return lines.findLast((line) => /^ > .*:$/.test(line))?.slice(3, -1);
}
function outputOf(lines, vertex) {
    if (vertex === undefined)
        return [];
    return lines
        .filter((line) => line.startsWith(vertex))
        .flatMap((line) => /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
}
function failure_location(lines) {
    const rule = '--------------------';
    const end = lines.lastIndexOf(rule);
    const start = lines.lastIndexOf(rule, end - 1);
    const head = start < 1 ? null : /^(.+):(\d+)$/.exec(lines[start - 1] ?? '');
    if (head === null)
        return { file: undefined, line: undefined, excerpt: [] };
    return { file: head[1], line: Number(head[2]), excerpt: lines.slice(start + 1, end) };
}

;// CONCATENATED MODULE: ./lib/build/retry-build.js
const waits = [5000, 20_000, 60_000];
const registryErrors = [
    /^failed to push /,
    /^\S+: failed to resolve source metadata for /,
    /^failed to (?:compute|load) cache key: failed to (?:copy|do request|authorize): /,
    /^failed to (?:copy|authorize): /,
];
const throttling = /: 429 Too Many Requests|toomanyrequests|secondary rate limit/i;
const passing = [
    /: (?:408 Request Timeout|499|500 Internal Server Error|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out|522)/,
    /: (?:connection reset by peer|broken pipe|unexpected EOF|EOF|connection refused|server misbehaving)$/m,
    /i\/o timeout|TLS handshake timeout|Temporary failure in name resolution/,
    /: ref \S+ locked for \S+ \(since [^)]*\): unavailable$/m,
];
function isWorthRetrying({ cause, error }) {
    if (cause !== 'rate-limited' && cause !== 'registry-unreachable' && cause !== 'unknown')
        return false;
    const isOfRegistry = registryErrors.some((pattern) => pattern.test(error));
    return isOfRegistry && [throttling, ...passing].some((pattern) => pattern.test(error));
}
function buildRetry(failure, attempt, random) {
    const wait = waits[attempt - 1];
    if (wait === undefined || !isWorthRetrying(failure))
        return undefined;
    const { error } = failure;
    const status = /: ([45][0-9]{2})\b/.exec(error)?.[1];
    return {
        registry: /\bhttps?:\/\/([a-z0-9.-]+(?::[0-9]+)?)\//.exec(error)?.[1] ?? 'a registry',
        class: throttling.test(error) ? 'throttled' : 'transient',
        status: status === undefined ? undefined : Number(status),
        wait: wait * (0.5 + random / 2),
    };
}

;// CONCATENATED MODULE: ./lib/build/temporary-files.js


function createTemporaryFiles(folder) {
    let secrets = 0;
    return {
        iidFile: external_node_path_namespaceObject.join(folder, 'iid'),
        metadataFile: external_node_path_namespaceObject.join(folder, 'metadata.json'),
        async writeSecret(secret) {
            secrets += 1;
            const file = external_node_path_namespaceObject.join(folder, `secret-${secrets}`);
            await (0,external_node_fs_promises_namespaceObject.writeFile)(file, secret.reveal(), { mode: 0o600, flag: 'wx' });
            return file;
        },
    };
}
async function readIfWritten(file) {
    try {
        return await (0,external_node_fs_promises_namespaceObject.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/build/run-build.js







const never = new AbortController().signal;
const maxKeptLines = 2000;
async function runBuild(build) {
    const { files, onRetry, stopping = never } = build;
    const { sleep = (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), random = Math.random } = build.retry ?? {};
    const isStopped = () => stopping.aborted;
    if (isStopped())
        throw (0,failures/* cancelled */.KW)('the preparations', 'Nothing was built, and no tag was moved');
    for (let attempt = 1;; attempt += 1) {
        const failure = await buildOnce(build);
        if (failure === undefined)
            break;
        if (isStopped())
            throw stopped();
        const retry = buildRetry(failure, attempt, random());
        if (retry === undefined)
            throw (0,errors/* buildFailed */.q3)(failure);
        onRetry?.({ ...retry, what: 'build and push', attempt });
        await sleep(retry.wait);
    }
    const metadata = await readIfWritten(files.metadataFile);
    return { ...parseMetadata(metadata === '' ? '{}' : metadata), imageId: (await readIfWritten(files.iidFile)).trim() };
}
async function buildOnce({ docker, argv, onLine, stopping }) {
    const kept = [];
    const exitCode = await docker.build(argv, {
        stopping,
        onLine(line) {
            onLine(line);
            kept.push(line);
            if (kept.length > 2 * maxKeptLines)
                kept.splice(0, maxKeptLines);
        },
    });
    return exitCode === 0 ? undefined : diagnose(kept);
}
function stopped() {
    return (0,failures/* cancelled */.KW)('the build', 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved');
}

;// CONCATENATED MODULE: ./lib/build/dockerfile-arguments.js
function declaredArguments(dockerfile) {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r*\n/);
    const escape = escapeToken(lines);
    const names = new Set();
    let isGlobal = true;
    let next = 0;
    while (next < lines.length) {
        const joined = joinContinued(lines, next, escape);
        next = joined.next;
        const { keyword, rest } = splitInstruction(joined.text);
        if (keyword === 'ARG') {
            const texts = wordsOf(rest, escape).map(({ text }) => text);
            for (const text of texts)
                if (!isGlobal || !text.includes('='))
                    names.add(text.replace(/=.*$/s, ''));
        }
        else {
            if (keyword === 'FROM')
                isGlobal = false;
            for (const heredoc of heredocsOf(keyword, rest))
                next = afterHeredoc(lines, next, heredoc);
        }
    }
    names.delete('');
    return names;
}
function escapeToken(lines) {
    let escape = '\\';
    for (const line of lines) {
        const [, name = '', value = ''] = /^\s*#\s*([a-z]+)\s*=(.*)/i.exec(line) ?? [];
        if (!['syntax', 'escape', 'check'].includes(name.toLowerCase()))
            break;
        if (name.toLowerCase() === 'escape' && value.trim() === '`')
            escape = '`';
    }
    return escape;
}
function joinContinued(lines, start, escape) {
    const continued = escape === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
    let text = '';
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const isFirst = index === start;
        if (isFirst && isComment(line))
            return { text: '', next: index + 1 };
        if (!isFirst && (isComment(line) || line.trim() === ''))
            continue;
        const kept = line.replace(continued, '$1');
        text += kept;
        if (kept === line)
            return { text, next: index + 1 };
    }
    return { text, next: lines.length };
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
function splitInstruction(text) {
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
    return { keyword: keyword.toUpperCase(), rest };
}
function wordsOf(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let index = 0; index < text.length; index += 1) {
        const char = text.charAt(index);
        if (quote === '' && /\s/.test(char)) {
            if (word !== '')
                words.push({ text: word, isOpen: false });
            word = '';
        }
        else if (char === escape && quote !== "'") {
            index += 1;
            word += char + text.charAt(index);
        }
        else {
            if (quote === char)
                quote = '';
            else if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            word += char;
        }
    }
    return word === '' ? words : [...words, { text: word, isOpen: quote !== '' }];
}
function heredocsOf(keyword, rest) {
    const { keyword: own, rest: args } = keyword === 'ONBUILD' ? splitInstruction(rest) : { keyword, rest };
    if (!['RUN', 'COPY', 'ADD'].includes(own) || !args.includes('<<') || isJsonForm(args))
        return [];
    const words = wordsOf(args.replaceAll(/<<\s+/g, '<<'), '\\');
    return words.some(({ isOpen }) => isOpen) ? [] : words.flatMap(({ text }) => heredocOf(text) ?? []);
}
function heredocOf(word) {
    const [, indented = '', quoted = ''] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
    const name = quoted.replaceAll(/\\(.)|["']/g, '$1');
    return name === '' ? undefined : { name, isIndented: indented === '-' };
}
function isJsonForm(args) {
    const text = args.replace(/^(?:--\S+\s+)+/, '');
    if (!text.startsWith('['))
        return false;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string');
    }
    catch {
        return false;
    }
}
function afterHeredoc(lines, start, { name, isIndented }) {
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return index + 1;
    }
    return lines.length;
}

;// CONCATENATED MODULE: ./lib/build/default-context.js

function defaultContext(request) {
    const { serverUrl, repository, buildxVersion } = request;
    const isQuery = request.gitQuery && isBuildxAtLeast(buildxVersion, '0.29.0');
    return `${serverUrl}/${repository}.git${isQuery ? '?ref=' : '#'}${default_context_commitOf(request)}`;
}
function default_context_commitOf({ ref, sha, headSha, pullRequestHead }) {
    const full = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
    const isPullRequest = full.startsWith('refs/pull/');
    const wanted = isPullRequest && pullRequestHead ? full.replace(/\/merge$/, '/head') : full;
    if (isPullRequest && wanted.endsWith('/head'))
        return headSha ?? wanted;
    return sha === '' ? wanted : sha;
}

;// CONCATENATED MODULE: ./lib/build/expand-context.js

async function expandContext(text, { input, defaultContext }) {
    if (!text.includes('{{'))
        return text;
    const { default: handlebars } = await __nccwpck_require__.e(/* import() */ 508).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8508, 19));
    try {
        return handlebars.compile(text, { noEscape: true })({ defaultContext });
    }
    catch (error) {
        const problem = `Not a valid expression (${firstLine(error)})`;
        throw (0,errors/* invalidInputs */.Rg)([{ input, value: text, problem, remedy: 'The one expression here is "{{defaultContext}}".' }]);
    }
}
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/build/makes-index.js



function makesIndex(request) {
    const forms = imageForms(request);
    return forms.length > 0 && forms.every((form) => isIndex(form, request));
}
function isIndex(form, request) {
    if (form === 'classic')
        return false;
    if (new Set(request.inputs.platforms).size > 1)
        return true;
    const attested = attestationsInEffect(request);
    return attested.some((attest) => form === 'registry' || !isInlineOnly(attest));
}
function imageForms({ inputs, push, builder }) {
    const isEngine = builder.driver === 'docker';
    const pushed = isEngine && !hasContainerdStore(builder) ? 'classic' : 'registry';
    const loaded = isEngine ? pushed : 'classic';
    const exporters = exportersOf(inputs);
    const forms = exporters.flatMap(({ type, isFile }) => {
        if (type === 'image' || type === 'registry')
            return [pushed];
        if (type === 'oci')
            return ['archive'];
        return type === 'docker' ? [isFile ? 'classic' : loaded] : [];
    });
    if (push)
        forms.push(pushed);
    const isKept = isEngine && exporters.length === 0 && !push;
    return inputs.load || isKept ? [...forms, loaded] : forms;
}
function attestationsInEffect(request) {
    const explicit = attestations(request);
    const isBare = !explicit.some((attest) => isOfType(attest, 'provenance'));
    const isAdded = isBare && !request.noDefaultAttestations && supportsAttestations(request) && writesIndexes(request.builder);
    return [...explicit.filter(isEnabled), ...(isAdded ? ['type=provenance,mode=min,inline-only=true'] : [])];
}

;// CONCATENATED MODULE: ./lib/build/read-dockerfile.js




const maxSize = 1024 * 1024;
async function readDockerfile({ context, file, workspace }) {
    if (file === '-' || context === '-' || /^https?:\/\//.test(file ?? ''))
        return undefined;
    try {
        const folder = external_node_path_namespaceObject.resolve(workspace, context);
        const names = await (0,external_node_fs_promises_namespaceObject.readdir)(folder);
        if (file !== undefined)
            return await readSmallFile(await (0,external_node_fs_promises_namespaceObject.realpath)(external_node_path_namespaceObject.resolve(workspace, file)));
        const name = names.includes('Dockerfile') ? 'Dockerfile' : 'dockerfile';
        const root = isInside(folder, workspace) ? workspace : folder;
        const [real, realRoot] = await Promise.all([(0,external_node_fs_promises_namespaceObject.realpath)(external_node_path_namespaceObject.join(folder, name)), (0,external_node_fs_promises_namespaceObject.realpath)(root)]);
        return isInside(real, realRoot) ? await readSmallFile(real) : undefined;
    }
    catch {
        return undefined;
    }
}
async function readSmallFile(file) {
    const handle = await (0,external_node_fs_promises_namespaceObject.open)(file, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        return stats.isFile() && stats.size <= maxSize ? await handle.readFile('utf8') : undefined;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/build/version-arguments.js
function versionArguments({ declared, given, version, revision, created }) {
    const known = { VERSION: version, REVISION: revision, CREATED: created.toISOString() };
    const isWanted = (name) => declared.has(name) && !isGiven(name, given);
    return Object.entries(known).flatMap(([name, value]) => (isWanted(name) && value !== '' ? [`${name}=${value}`] : []));
}
const epoch = 'SOURCE_DATE_EPOCH';
function epochArgument(build) {
    return isEpochSet(build) || !build.declared.has(epoch) ? [] : [`${epoch}=${secondsOf(build.created)}`];
}
function epochOutput(build) {
    return isEpochSet(build) ? [] : [`type=image,source-date-epoch=${secondsOf(build.created)}`];
}
function isEpochSet({ given, environment }) {
    return isGiven(epoch, given) || (environment !== undefined && environment !== '');
}
function secondsOf(time) {
    return Math.floor(time.getTime() / 1000);
}
function isGiven(name, given) {
    return given.some((line) => line === name || line.startsWith(`${name}=`));
}

;// CONCATENATED MODULE: ./lib/commands/build-request.js










async function buildContexts({ inputs, facts, buildTools }) {
    const { event, checkout } = facts;
    const gitContext = defaultContext({
        serverUrl: event.run.serverUrl,
        repository: event.repository.fullName,
        ref: event.workflowRef,
        sha: event.sha,
        headSha: event.headSha,
        buildxVersion: buildTools.buildxVersion,
        ...inputs.knobs,
    });
    const given = inputs.build.context ?? (checkout.isGit ? '.' : gitContext);
    const context = await expandContext(given, { input: 'context', defaultContext: gitContext });
    return { context: context === '' ? gitContext : context, defaultContext: gitContext };
}
function gitTokenHost({ inputs, facts }, contexts) {
    const { host } = new URL(facts.event.run.serverUrl);
    const isUsed = inputs.githubToken !== undefined && usesGitToken(inputs.build, { ...contexts, host });
    return isUsed ? host : undefined;
}
async function buildRequest(subject, contexts, files) {
    const { inputs, facts, plan, buildTools } = subject;
    const named = inputs.build.buildContexts.map((text) => expandContext(text, { input: 'build-contexts', ...contexts }));
    const host = gitTokenHost(subject, contexts);
    const request = {
        ...buildTools,
        ...contexts,
        inputs: inputs.build,
        buildContexts: await Promise.all(named),
        ...(await versionFlags(subject, contexts.context)),
        references: buildReferences(plan, inputs),
        push: plan.push.push,
        labels: [...labelLines(without(plan.labels, plan.ownLabels)), ...plan.ownLabels],
        run: { url: facts.event.run.url, privateRepository: facts.event.repository.isPrivate },
        noDefaultAttestations: inputs.knobs.noDefaultAttestations,
        gitToken: host === undefined || files.gitToken === undefined ? undefined : { host, path: files.gitToken },
        files,
    };
    const standard = makesIndex(request) ? indexAnnotations(plan.indexAnnotations) : [];
    return { ...request, annotations: [...standard, ...plan.ownAnnotations] };
}
async function versionFlags(subject, context) {
    const { inputs, facts, plan, buildTools } = subject;
    const { file, buildArgs: given, outputs, load, call } = inputs.build;
    const { event, checkout, created } = facts;
    const declared = declaredArguments((await readDockerfile({ context, file, workspace: checkout.directory })) ?? '');
    const epoch = { declared, given, environment: inputs.knobs.sourceDateEpoch, created };
    const version = { declared, given, version: plan.fullVersion, revision: event.sha, created };
    const isPlainPush = plan.push.push && !load && outputs.length === 0 && call === undefined;
    return {
        buildArgs: [...given, ...(inputs.versionArgs ? versionArguments(version) : []), ...epochArgument(epoch)],
        outputs: isPlainPush && writesIndexes(buildTools.builder) ? epochOutput(epoch) : [],
    };
}
function indexAnnotations(annotations) {
    const standard = [...without(annotations)].filter(([key]) => key.startsWith('org.opencontainers.image.'));
    return labelLines(new Map(standard)).map((line) => `index:${line}`);
}
function without(labels, own = []) {
    const keys = new Set(own.map((line) => line.replace(/=.*$/s, '')));
    return new Map([...labels].filter(([key, value]) => value !== '' && !keys.has(key)));
}

;// CONCATENATED MODULE: ./lib/commands/build-image.js




async function buildImage(build) {
    const { inputs, facts, docker, workplace, log, onRetry, stopping } = build;
    const contexts = await buildContexts(build);
    if (inputs.build.context === undefined) {
        const reason = facts.checkout.isGit ? 'the workspace is a checkout' : 'the workspace is no checkout';
        log.info(`Building from ${contexts.context}, because ${reason}.`);
    }
    const files = createTemporaryFiles(workplace.directory);
    const request = await buildRequest(build, contexts, await writeSecrets(build, contexts, files));
    const { argv, warnings } = buildArgv(request);
    for (const warning of warnings)
        log.warning(warning);
    return log.group('Build', () => {
        log.info(`docker buildx ${argv.map(shown).join(' ')}`);
        return runBuild({
            docker,
            argv,
            files,
            stopping,
            onLine: log.info,
            onRetry,
        });
    });
}
async function writeSecrets(build, contexts, files) {
    const { build: inputs, githubToken } = build.inputs;
    const paths = await Promise.all(inputs.secrets.map(async (secret) => (secret.source === 'value' ? files.writeSecret(secret.value) : '')));
    const needsToken = githubToken !== undefined && gitTokenHost(build, contexts) !== undefined;
    return {
        iid: files.iidFile,
        metadata: files.metadataFile,
        secret: (index) => paths[index] ?? '',
        gitToken: needsToken ? await files.writeSecret(githubToken) : undefined,
    };
}
function shown(argument) {
    return /^[\w./:=@,+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/commands/pending-build.js



class PendingBuild {
    #options;
    #image = { ...parseMetadata('{}'), imageId: '' };
    #platform;
    constructor(options) {
        this.#options = options;
    }
    get image() {
        return this.#image;
    }
    get platform() {
        return this.#options.inputs.build.platforms[0] ?? this.#platform ?? 'unknown';
    }
    async run() {
        const { onBegin, ...build } = this.#options;
        const buildTools = await build.buildTools;
        this.#platform = buildTools.builder.nodes[0]?.platforms[0];
        const [image] = await Promise.all([buildImage({ ...build, buildTools }), onBegin()]);
        this.#image = image;
    }
    async push() {
        await this.run();
        if (this.#image.digest === undefined)
            throw (0,errors/* noDigest */.Q_)();
        return this.#image.digest;
    }
}

;// CONCATENATED MODULE: ./lib/facts/ancestry.js



async function relate(ours, theirs, sources) {
    if (!isCommitId(ours) || !isCommitId(theirs))
        return 'unknown';
    if (ours === theirs)
        return 'same';
    const { sha, before, forced } = sources.event;
    if (ours === sha && theirs === before)
        return forced ? 'diverged' : 'ancestor';
    return (await inCheckout(ours, theirs, sources)) ?? (await onGitHub(ours, theirs, sources)) ?? 'unknown';
}
async function inCheckout(ours, theirs, { git }) {
    const isOlder = await git.isAncestor(theirs, ours);
    if (isOlder === true)
        return 'ancestor';
    const isNewer = await git.isAncestor(ours, theirs);
    if (isNewer === true)
        return 'descendant';
    return isOlder === false && isNewer === false ? 'diverged' : undefined;
}
const relations = new Map([
    ['identical', 'same'],
    ['behind', 'ancestor'],
    ['ahead', 'descendant'],
    ['diverged', 'diverged'],
]);
async function onGitHub(ours, theirs, sources) {
    const { fullName, isPrivate } = sources.event.repository;
    if (sources.github?.isAnonymous === true && isPrivate)
        return undefined;
    return askGitHub(sources, `how ${theirs} is related to ${ours}`, async (github) => {
        const relation = relations.get(textAt(await github.compare(fullName, ours, theirs), 'status'));
        if (relation === undefined)
            throw new Error('the answer has no status that is known');
        return relation;
    });
}

;// CONCATENATED MODULE: ./lib/publish/journal.js



const buildKey = 'building';
const reachedKey = 'reached';
const endedKey = 'ended';
const moveKey = (index) => `move-${index}`;
function journal_createJournal(save) {
    let moves = 0;
    let isReached = false;
    return {
        reached({ repositories }) {
            isReached = true;
            save(reachedKey, JSON.stringify(repositories.map(({ digest, moves: made }) => ({ digest, moves: made }))));
        },
        intend(effect) {
            if (effect.do === 'build') {
                save(buildKey, 'true');
                return;
            }
            const { repository, tag, from, to } = effect;
            save(moveKey(moves), JSON.stringify({ repository, tag, from, to }));
            moves += 1;
        },
        ended({ isCancelled } = { isCancelled: false }) {
            if (!isCancelled || !isReached)
                save(endedKey, 'true');
        },
    };
}
function diedBuilding(read) {
    return read(buildKey) !== undefined && read(reachedKey) === undefined && read(endedKey) === undefined;
}
function hasLeftovers(read) {
    return read(endedKey) === undefined && read(reachedKey) !== undefined;
}
function journal_readJournal(read) {
    if (!hasLeftovers(read))
        return undefined;
    const reached = journal_parse(read(reachedKey));
    if (!Array.isArray(reached))
        return undefined;
    const repositories = reached.map((entry) => ({
        digest: digestAt(entry, 'digest'),
        moves: list(valueAt(entry, 'moves')).flatMap(readMove),
    }));
    for (let index = 0;; index += 1) {
        const entry = journal_parse(read(moveKey(index)));
        if (entry === undefined)
            return repositories;
        const place = valueAt(entry, 'repository');
        if (typeof place === 'number')
            repositories[place]?.moves.push(...readMove(entry));
    }
}
function readMove(entry) {
    const tag = valueAt(entry, 'tag');
    const to = digestAt(entry, 'to');
    if (typeof tag !== 'string' || !isTag(tag) || to === undefined)
        return [];
    return [{ tag, from: digestAt(entry, 'from'), to }];
}
function digestAt(entry, key) {
    const value = valueAt(entry, key);
    return typeof value === 'string' && isDigest(value) ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function journal_parse(text) {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/naming.js


function namingOf(tag, version) {
    for (const build of [true, false]) {
        const text = build ? tagText(version) : version.version;
        const start = tag.indexOf(text);
        if (start >= 0)
            return { before: tag.slice(0, start), after: tag.slice(start + text.length), build };
    }
    return undefined;
}
function nameOf(version, { before, after, build }) {
    const tag = `${before}${build ? tagText(version) : version.version}${after}`;
    return tag_isTag(tag) ? tag : undefined;
}
function versionOf(tag, naming) {
    const { before, after } = naming;
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length)
        return undefined;
    const version = parseVersion(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
    return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}
function nameOfText(text, naming) {
    const version = parseVersion(text);
    if (version !== undefined) {
        const tag = nameOf(version, naming);
        if (tag !== undefined)
            return tag;
    }
    return tag_isTag(text) && versionOf(text, naming) !== undefined ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/publish/make-release.js





function make_release_makeRelease(plan, inputs, { event }) {
    const lines = lineFloats(plan.tags);
    const repositories = pushedRepositories(plan).map(({ repository, tags, first }) => {
        const followsRules = inputs.images.some((image) => sameRepository(image, repository));
        const kept = followsRules ? [...lines.keys()].filter((tag) => !tags.includes(tag)) : [];
        const all = [...tags, ...kept];
        const versions = all.filter((tag) => isVersionTag(tag, plan, event.ref));
        const others = all.filter((tag) => !versions.includes(tag));
        const isLine = (tag) => followsRules && lines.has(tag);
        const floats = [
            ...others
                .filter((tag) => !isLine(tag))
                .map((tag) => ({ tag, kind: event.ref.kind === 'branch' ? 'branch' : 'free' })),
            ...byWidth(others.filter(isLine), lines).map((tag) => ({ tag, kind: 'line' })),
        ];
        return { repository, first, built: [], versions, floats };
    });
    const { onExists, onFailure } = inputs;
    return { release: { repositories, revision: event.sha, onExists, onFailure }, lines };
}
function lineFloats(planned) {
    const floats = planned.flatMap(({ name: tag, line: range, action }) => {
        if (range === undefined)
            return [];
        const { line, version } = range;
        const exact = planned.filter((other) => other.action === 'create' && other.version === version.version);
        const [naming] = exact.flatMap(({ name }) => namingOf(name, version) ?? []);
        return [[tag, { tag, line, version, naming, isKept: action === 'keep' }]];
    });
    return new Map(floats);
}
function isVersionTag(tag, plan, ref) {
    const planned = plan.tags.find(({ name }) => name === tag);
    if (planned?.line !== undefined)
        return false;
    if (planned?.action === 'create')
        return true;
    const isBranch = (ref.kind === 'branch' || ref.kind === 'pull-request') && replaceIllegal(ref.name) === tag;
    return !isBranch && parseVersion(tag) !== undefined;
}
function byWidth(tags, lines) {
    const widthOf = (tag) => {
        const line = lines.get(tag)?.line;
        return line === undefined ? 0 : widths[line.kind];
    };
    return tags.toSorted((a, b) => widthOf(a) - widthOf(b));
}
const widths = { minor: 1, major: 2, channel: 3, stable: 4 };

;// CONCATENATED MODULE: ./lib/publish/failures.js


function tagContested(tag, rounds) {
    return new errors/* ReleaseError */.K2({
        code: 'tag-contested',
        what: `The tag ${tag} was written ${rounds} times, and each time somebody else moved it away again`,
        remedy: 'Find out what else writes this tag. Let one workflow do it, with "concurrency" so that its runs wait for each other.',
    });
}
function versionTaken(reference, existing, ours) {
    return new errors/* ReleaseError */.K2({
        code: 'version-taken',
        what: `${formatReference(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
        remedy: 'Release the next version, or set "on-exists: overwrite" if nobody uses this one yet.',
    });
}
function versionMoved(tag, ours, seen) {
    return new errors/* ReleaseError */.K2({
        code: 'version-moved',
        what: `The version tag ${tag}, which was ${ours} a moment ago, is ${seen ?? 'gone'} now: somebody else writes this version too`,
        remedy: 'No float was moved after that. Find out what else releases this version, and let one workflow do it, with "concurrency".',
    });
}
function incompleteImage(repository, image, missing) {
    return new errors/* ReleaseError */.K2({
        code: 'incomplete-image',
        what: `${formatPinned(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
        remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
    });
}
function versionExists(existing) {
    return new errors/* ReleaseError */.K2({
        code: 'version-exists',
        what: `The version is released already, and "on-exists" is "fail":\n${(0,errors/* bullets */.e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version.',
    });
}
function versionIsAnother(existing, { origin, revision = 'unknown' }) {
    const wanted = origin === undefined
        ? `the image of this commit, ${revision}, on every registry`
        : `the image ${formatPinned(origin.repository, origin.digest)} that is promoted`;
    return new errors/* ReleaseError */.K2({
        code: 'version-is-another',
        what: `The version is released already, and not as ${wanted}:\n${(0,errors/* bullets */.e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
    });
}
function notBuilt({ repositories, revision = 'unknown', buildOnce }, unlike) {
    const looked = repositories.flatMap(({ repository, built }) => built.map((tag) => formatReference({ repository, tag })));
    const why = unlike !== undefined && buildOnce?.inputs !== undefined
        ? 'what is there was built from other inputs'
        : 'there is no earlier build that says what it was built from';
    return new errors/* ReleaseError */.K2({
        code: 'not-built',
        what: `"promote" is "always", and commit ${revision} was not built before: ${why} (${looked.join(', ')})`,
        remedy: 'Nothing was built and no tag was moved. Let the push of the branch build the image first, with the same inputs of this step; or leave "promote" at "auto".',
    });
}
function versionWithdrawn(version, { reason, actor, run, time }) {
    const by = actor === '' ? '' : ` by ${actor}`;
    const when = time === undefined ? '' : ` at ${time.toISOString().replace(/\.[0-9]+Z$/, 'Z')}`;
    return new errors/* ReleaseError */.K2({
        code: 'version-withdrawn',
        what: `${version} was withdrawn${by}${when}${run === '' ? '' : ` (${run})`}`,
        value: reason === '' ? undefined : reason,
        remedy: 'No tag was moved. Release the next version; or take the withdrawal back with "reinstate" of the rollback step, when ' +
            'this version is good after all.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/floats.js
function judgeFloat(float, survey, known) {
    switch (float.kind) {
        case 'line':
            return judgeLine(float, survey, known);
        case 'branch':
        case 'free':
            return judgeFollower(float, survey, known);
    }
}
const right = { kind: 'right' };
const left = { kind: 'left' };
function judgeLine(float, survey, known) {
    const { tag } = float;
    const current = survey.tags.get(tag);
    if (!mayMove(float, current, known.moves))
        return left;
    const candidates = survey.lines.get(tag) ?? [];
    const notes = current === undefined ? undefined : known.notes.get(current);
    const standing = candidates.map((candidate) => candidate.digest === undefined && candidate.tag === notes?.version ? { ...candidate, digest: current } : candidate);
    const best = standing.find(decides);
    const to = best?.held ?? best?.digest;
    if (best === undefined || to === undefined)
        return left;
    if (current === to)
        return right;
    if (current === undefined)
        return { kind: 'move', to };
    const higher = standing.slice(0, standing.indexOf(best));
    if (notes === undefined && higher.some(isMissing) && !standing.some(({ digest }) => digest === current)) {
        return { kind: 'inspect', digest: current };
    }
    const isEqual = standing.some(({ rank, digest }) => rank === 'equal' && digest === current);
    if (isEqual && best.rank === 'own' && wasMovedAway(tag, current, known))
        return left;
    return { kind: 'move', to };
}
function mayMove({ tag, leaves }, current, moves) {
    if (leaves === undefined)
        return true;
    if (current === undefined)
        return false;
    return leaves.has(current) || moves.some((move) => move.tag === tag && move.to === current);
}
function decides({ digest, withdrawn, held }) {
    return held !== undefined || (digest !== undefined && !withdrawn);
}
function isMissing({ digest, withdrawn }) {
    return digest === undefined && !withdrawn;
}
function judgeFollower({ tag, kind }, survey, known) {
    const current = survey.tags.get(tag);
    const { digest: own } = known;
    if (own === undefined)
        return left;
    if (current === own)
        return right;
    if (current === undefined)
        return { kind: 'move', to: own };
    if (kind === 'branch') {
        const notes = known.notes.get(current);
        if (notes === undefined)
            return { kind: 'inspect', digest: current };
        if (notes.relation === 'descendant')
            return left;
        if (notes.relation === 'ancestor')
            return { kind: 'move', to: own };
    }
    return wasMovedAway(tag, current, known) ? left : { kind: 'move', to: own };
}
function wasMovedAway(tag, current, { moves }) {
    const written = moves.filter((move) => move.tag === tag);
    return written.length > 1 || written.some(({ from }) => from !== current);
}

;// CONCATENATED MODULE: ./lib/publish/float-loop.js


const maxRounds = 10;
function floatEffects(planned, known, repository) {
    const { survey, fresh, queue } = known;
    if (isLookRefused(known))
        return [{ ...known, done: true }, []];
    if (queue.length > 0)
        return nextMove(known, repository);
    if (survey === undefined || !fresh)
        return [known, [{ do: 'survey', repository }]];
    const moved = movedVersions(known, survey, repository);
    if (moved.length > 0)
        return [{ ...known, done: true, failures: [...known.failures, ...moved] }, []];
    const looked = withoutWritten(planned, known, survey);
    const floats = planned.floats.filter(({ tag }) => !hasFailed(looked, tag));
    const { digests, moves } = judgeAll(floats, survey, looked);
    if (digests.length > 0)
        return [looked, digests.map((digest) => ({ do: 'inspect', repository, digest }))];
    if (moves.length === 0)
        return [{ ...looked, done: true }, []];
    if (looked.round < maxRounds)
        return nextMove({ ...looked, queue: moves }, repository);
    const failures = moves.map((move) => ({
        effect: { do: 'move', repository, ...move },
        error: tagContested(move.tag, maxRounds),
    }));
    return [{ ...looked, done: true, failures: [...looked.failures, ...failures] }, []];
}
function nextMove(known, repository) {
    const [move, ...queue] = known.queue;
    return [{ ...known, queue }, move === undefined ? [] : [{ do: 'move', repository, ...move }]];
}
function judgeAll(floats, survey, known) {
    const digests = new Set();
    const moves = [];
    for (const float of floats) {
        const verdict = judgeFloat(float, survey, known);
        switch (verdict.kind) {
            case 'right':
            case 'left':
                break;
            case 'inspect':
                digests.add(verdict.digest);
                break;
            case 'move':
                moves.push({ tag: float.tag, from: survey.tags.get(float.tag), to: verdict.to });
                break;
        }
    }
    return { digests: [...digests], moves };
}
function movedVersions({ named }, survey, repository) {
    return [...named].flatMap(([tag, digest]) => {
        const seen = survey.tags.get(tag);
        return seen === digest
            ? []
            : [{ effect: { do: 'name', repository, tag, digest }, error: versionMoved(tag, digest, seen) }];
    });
}
function withoutWritten({ floats }, known, survey) {
    const isRight = (float) => judgeFloat(float, survey, known).kind === 'right';
    const right = new Set(floats.filter(isRight).map(({ tag }) => tag));
    const written = known.failures.flatMap(({ effect }) => effect.do === 'move' && right.has(effect.tag) ? [effect] : []);
    const made = written.filter(({ tag, to }) => survey.tags.get(tag) === to);
    const failures = known.failures.filter(({ effect }) => effect.do !== 'move' || !right.has(effect.tag));
    return { ...known, failures, moves: [...known.moves, ...made.map(({ tag, from, to }) => ({ tag, from, to }))] };
}
function isLookRefused({ failures }) {
    return failures.some(({ effect }) => effect.do === 'survey' || effect.do === 'inspect');
}
function hasFailed({ failures }, tag) {
    return failures.some(({ effect }) => effect.do === 'move' && effect.tag === tag);
}

;// CONCATENATED MODULE: ./lib/publish/reuse.js
function reuse({ repositories: planned, onExists }, state, { digests }) {
    const repositories = state.repositories.map((known, index) => {
        const versions = planned[index]?.versions ?? [];
        const digest = digests[index];
        const named = versions.flatMap((tag) => {
            const found = known.found.get(tag);
            const isNamed = found !== undefined && (onExists === 'verify' || found.digest === digest);
            return isNamed ? [[tag, found.digest]] : [];
        });
        return { ...known, digest, named: new Map(named) };
    });
    return { ...state, repositories };
}
function copies({ source, digest, digests }) {
    return digests.flatMap((own, repository) => own === undefined ? [{ do: 'copy', repository, from: source, digest }] : []);
}

;// CONCATENATED MODULE: ./lib/publish/start.js

function decideStart(release, found) {
    const versions = release.repositories.map((repository, index) => foundTags(repository.versions, found[index]));
    if (versions.flat().length === 0) {
        return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : supply(release, found);
    }
    switch (release.onExists) {
        case 'overwrite':
            return release.buildOnce?.policy === 'auto' ? { kind: 'build' } : supply(release, found);
        case 'skip':
            return { kind: 'skip', reason: 'exists' };
        case 'fail':
            return { kind: 'refuse', reason: 'exists' };
        case 'verify':
            return verify(release, versions);
    }
}
function supply(release, found) {
    const { origin, buildOnce } = release;
    if (origin !== undefined)
        return promoted(release, { origin });
    if (buildOnce === undefined)
        return { kind: 'build' };
    const earlier = found.flatMap((tags, source) => foundTags(release.repositories[source]?.built ?? [], tags).map((image) => ({ ...image, source })));
    const ofCommit = earlier.filter(({ relation }) => relation === 'same');
    const equal = ofCommit.find(({ inputs }) => inputs !== undefined && inputs === buildOnce.inputs);
    if (equal !== undefined) {
        const { digest, tag, source } = equal;
        const has = (index) => earlier.some((image) => image.source === index && image.digest === digest);
        const digests = found.map((_, index) => (has(index) ? digest : undefined));
        return { kind: 'reuse', because: 'built', source, digest, tag, digests };
    }
    const unlike = ofCommit[0]?.tag;
    return buildOnce.policy === 'auto' ? { kind: 'build', unlike } : { kind: 'refuse', reason: 'not-built', unlike };
}
function verify({ origin, ...release }, versions) {
    const existing = versions.flat();
    const [first] = existing;
    const isOurs = ({ relation, content }) => origin === undefined ? relation === 'same' && content === first?.content : content === origin.content;
    if (first === undefined || !existing.every(isOurs))
        return { kind: 'refuse', reason: 'other-content' };
    const digests = versions.map(([version]) => version?.digest);
    if (origin !== undefined)
        return promoted(release, { origin, digests });
    const source = digests.findIndex((digest) => digest !== undefined);
    return { kind: 'reuse', because: 'released', source, digest: first.digest, tag: first.tag, digests };
}
function promoted({ repositories }, { origin, digests = [] }) {
    const { digest } = origin;
    const present = repositories.map(({ repository }, index) => {
        return digests[index] ?? (sameRepository(repository, origin.repository) ? digest : undefined);
    });
    return { kind: 'reuse', because: 'promoted', source: 'origin', digest, digests: present };
}
function foundTags(tags, found) {
    return tags.flatMap((tag) => {
        const image = found?.get(tag);
        return image === undefined ? [] : [{ ...image, tag }];
    });
}
function isSuperseded(release, found) {
    return release.repositories.some(({ first, floats }, index) => {
        const isBranch = floats.some(({ tag, kind }) => tag === first && kind === 'branch');
        return isBranch && first !== undefined && found[index]?.get(first)?.relation === 'descendant';
    });
}

;// CONCATENATED MODULE: ./lib/publish/restore.js
function movesToTakeBack({ digest, moves, named, failures }) {
    const own = new Set([digest, ...named.values()]);
    const tried = failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
    const byTag = new Map();
    for (const { tag, from, to } of [...moves, ...tried]) {
        if (!named.has(tag))
            byTag.set(tag, { tag, from: (byTag.get(tag) ?? { from }).from, to });
    }
    return [...byTag.values()].filter(({ to }) => own.has(to)).toReversed();
}

;// CONCATENATED MODULE: ./lib/publish/take-in.js
function takeIn(release, state, event) {
    const { effect } = event;
    if (event.type === 'build') {
        const repositories = state.repositories.map((known, index) => withFirst(release.repositories[index], known, event.result));
        return answered({ ...state, repositories: repositories.map((known) => ({ ...known, digest: event.result })) }, effect);
    }
    if (event.type === 'check')
        return answered(checked(release, state, event), effect);
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => {
        if (place !== index)
            return known;
        if (event.type !== 'failed')
            return takeInResult(known, event);
        const failures = [...known.failures, { effect, error: event.error }];
        return { ...known, failures, fresh: effect.do === 'move' ? false : known.fresh };
    });
    return answered({ ...state, repositories }, effect);
}
function placeOf(effect) {
    return effect.do === 'build' ? 0 : effect.repository;
}
function answered(state, effect) {
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => place === index ? { ...known, awaited: known.awaited - 1 } : known);
    return { ...state, repositories };
}
function withFirst(planned, known, to) {
    if (planned === undefined)
        return known;
    const { first, versions } = planned;
    if (first === undefined)
        return known;
    const move = { tag: first, from: known.found.get(first)?.digest, to };
    return { ...known, moves: [move], named: versions.includes(first) ? new Map([[first, to]]) : known.named };
}
function checked(release, state, { effect, result }) {
    const planned = release.repositories[effect.repository];
    const repositories = state.repositories.map((known, place) => {
        const { first, versions = [] } = (place === effect.repository ? planned : undefined) ?? {};
        if (first === undefined || result === undefined || !versions.includes(first))
            return known;
        return known.found.get(first)?.digest === result ? known : withFirst(planned, known, result);
    });
    return { ...state, repositories };
}
function takeInResult(known, event) {
    switch (event.type) {
        case 'look':
            return { ...known, found: event.result };
        case 'copy':
            return { ...known, digest: event.effect.digest };
        case 'prove':
            return known;
        case 'name':
            return { ...known, named: new Map(known.named).set(event.effect.tag, event.result), fresh: false };
        case 'survey':
            return { ...known, survey: event.result, fresh: true, round: known.round + 1 };
        case 'inspect':
            return { ...known, notes: new Map(known.notes).set(event.effect.digest, event.result) };
        case 'move': {
            const { tag, from, to } = event.effect;
            return { ...known, moves: [...known.moves, { tag, from, to }], fresh: false };
        }
        case 'restore':
            return { ...known, restored: new Map(known.restored).set(event.effect.tag, event.result) };
    }
}

;// CONCATENATED MODULE: ./lib/publish/reduce.js





const unknown = {
    awaited: 0,
    found: new Map(),
    digest: undefined,
    named: new Map(),
    moves: [],
    queue: [],
    round: 0,
    survey: undefined,
    fresh: false,
    notes: new Map(),
    done: false,
    failures: [],
    restored: new Map(),
};
function begin({ repositories }) {
    const state = {
        stage: 'look',
        stopped: false,
        start: undefined,
        repositories: repositories.map(() => unknown),
    };
    return awaiting(state, repositories.map((_, repository) => ({ do: 'look', repository })));
}
function reduce_resume(release, reached) {
    const repositories = reached.map(({ digest, moves }, index) => {
        const { floats = [] } = release.repositories[index] ?? {};
        return { ...unknown, digest, moves: moves.filter((move) => floats.some(({ tag }) => tag === move.tag)) };
    });
    const state = { stage: 'prove', stopped: false, start: undefined, repositories };
    return release.onFailure === 'restore' ? restore(state) : reduce_name(release, state);
}
function reduce(release, state, event) {
    if (event.type === 'stop')
        return [{ ...state, stopped: true }, []];
    const next = takeIn(release, state, event);
    if (next.stopped)
        return [next, []];
    if (next.stage === 'float')
        return reduce_float(release, next, placeOf(event.effect));
    return next.repositories.every(({ awaited }) => awaited === 0) ? advance(release, next) : [next, []];
}
function advance(release, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    switch (state.stage) {
        case 'look':
            return failed ? end(state) : start(release, state);
        case 'build':
            return failed ? check(state) : prove(state);
        case 'check':
            return finish(release, state);
        case 'copy':
            return failed ? end(state) : prove(state);
        case 'prove':
            return failed ? finish(release, state) : reduce_name(release, state);
        case 'name':
            return failed ? finish(release, state) : survey(state);
        case 'float':
        case 'restore':
        case 'end':
            return end(state);
    }
}
function start(release, state) {
    const decided = decideStart(release, state.repositories.map(({ found }) => found));
    const next = { ...state, start: decided };
    switch (decided.kind) {
        case 'build':
            return awaiting({ ...next, stage: 'build' }, [{ do: 'build' }]);
        case 'skip':
        case 'refuse':
            return end(next);
        case 'reuse':
            return copyMissing(reuse(release, next, decided), copies(decided));
    }
}
function copyMissing(state, effects) {
    return effects.length === 0 ? prove(state) : awaiting({ ...state, stage: 'copy' }, effects);
}
function check(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'check', repository }));
    return awaiting({ ...state, stage: 'check' }, effects);
}
function prove(state) {
    const effects = forDigests(state, ({ digest }, repository) => [{ do: 'prove', repository, digest }]);
    return awaiting({ ...state, stage: 'prove' }, effects);
}
function reduce_name(release, state) {
    const effects = forDigests(state, ({ digest, named }, repository) => {
        const missing = release.repositories[repository]?.versions.filter((tag) => !named.has(tag)) ?? [];
        return missing.map((tag) => ({ do: 'name', repository, tag, digest }));
    });
    return effects.length === 0 ? survey(state) : awaiting({ ...state, stage: 'name' }, effects);
}
function survey(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'survey', repository }));
    return awaiting({ ...state, stage: 'float' }, effects);
}
function reduce_float(release, state, index) {
    const planned = release.repositories[index];
    const known = state.repositories[index];
    if (planned === undefined || known === undefined || known.awaited > 0)
        return [state, []];
    const [next, effects] = floatEffects(planned, known, index);
    const repositories = state.repositories.with(index, next);
    const moved = { ...state, repositories };
    if (repositories.every(({ done }) => done))
        return finish(release, moved);
    return awaiting(moved, effects);
}
function finish({ onFailure }, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    return failed && onFailure === 'restore' ? restore(state) : end(state);
}
function restore(state) {
    const effects = state.repositories.flatMap((known, repository) => movesToTakeBack(known).map((move) => ({ do: 'restore', repository, ...move })));
    const next = { ...state, stage: 'restore' };
    return effects.length === 0 ? end(next) : awaiting(next, effects);
}
function end(state) {
    return [{ ...state, stage: 'end' }, []];
}
function forDigests({ repositories }, effectsOf) {
    return repositories.flatMap((known, index) => {
        const { digest } = known;
        return digest === undefined ? [] : effectsOf({ ...known, digest }, index);
    });
}
function awaiting(state, effects) {
    const counts = state.repositories.map((_, index) => effects.filter((effect) => placeOf(effect) === index).length);
    const repositories = state.repositories.map((known, index) => ({
        ...known,
        awaited: known.awaited + (counts[index] ?? 0),
    }));
    return [{ ...state, repositories }, effects];
}

;// CONCATENATED MODULE: ./lib/publish/driver.js


function drive(release, first, { perform, journal, signal }) {
    return new Promise((resolve, reject) => {
        let [state] = first;
        let inFlight = 0;
        let isBroken = false;
        const take = ([next, effects]) => {
            if (isBroken)
                return;
            if (isReached(next) && !isReached(state))
                journal.reached(next);
            state = next;
            for (const effect of effects)
                run(effect);
            if (inFlight === 0)
                resolve(state);
        };
        const run = (effect) => {
            inFlight += 1;
            if (effect.do === 'build' || effect.do === 'move')
                journal.intend(effect);
            perform(effect, state)
                .catch((error) => {
                if (error instanceof errors/* ReleaseError */.K2)
                    return { type: 'failed', effect, error };
                throw error;
            })
                .then((event) => {
                inFlight -= 1;
                take(reduce(release, state, event));
            })
                .catch((mistake) => {
                isBroken = true;
                reject(mistake instanceof Error ? mistake : new Error(String(mistake)));
            });
        };
        const stop = () => {
            take(reduce(release, state, { type: 'stop' }));
        };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted === true)
            stop();
        else
            take(first);
    });
}
function isReached({ stage }) {
    return stage === 'name' || stage === 'float';
}

;// CONCATENATED MODULE: ./lib/publish/ending.js



function releaseFailure(release, { start, repositories }, tags) {
    if (start?.kind === 'refuse') {
        return refusal(start, release, repositories);
    }
    const failures = repositories.flatMap((known) => known.failures);
    const [first] = failures;
    if (first === undefined)
        return undefined;
    if (first.effect.do === 'build')
        return asReleaseError(first.error);
    const isNamed = repositories.some(({ moves, named }) => moves.length > 0 || named.size > 0);
    if (!isNamed)
        return asReleaseError((0,errors/* severalFailures */.qg)(failures.map(({ error }) => error)));
    const lines = tags.flatMap((tag) => lineOf(tag) ?? []);
    const others = failures.flatMap(({ effect, error }) => {
        if (!('tag' in effect))
            return [messageOf(error)];
        return effect.do === 'restore' ? [`${effect.tag} could not be put back: ${messageOf(error)}`] : [];
    });
    return (0,errors/* tagsNotPublished */.dg)([...lines, ...new Set(others)], first.error);
}
function refusal(start, release, repositories) {
    const lines = foundVersions(release, repositories).map(describeFound);
    switch (start.reason) {
        case 'exists':
            return versionExists(lines);
        case 'other-content':
            return versionIsAnother(lines, release);
        case 'not-built':
            return notBuilt(release, start.unlike);
    }
}
function foundVersions(release, repositories) {
    return release.repositories.flatMap(({ repository, versions }, index) => versions.flatMap((tag) => {
        const found = repositories[index]?.found.get(tag);
        return found === undefined ? [] : [{ ...found, reference: formatReference({ repository, tag }) }];
    }));
}
function describeFound({ reference, digest, revision }) {
    return `${reference} is ${digest}, ${revision === undefined ? 'of an unknown commit' : `of commit ${revision}`}`;
}
function lineOf(tag) {
    switch (tag.state) {
        case 'failed':
            return `${formatReference(tag)}: ${messageOf(tag.error)}`;
        case 'not-reached':
            return `${formatReference(tag)}: not tried, because something before it failed`;
        case 'restored':
            return `${formatReference(tag)}: put back to ${tag.to ?? 'nothing'}`;
        case 'created':
        case 'moved':
        case 'unchanged':
        case 'kept':
            return undefined;
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function asReleaseError(error) {
    if (error instanceof errors/* ReleaseError */.K2)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./lib/registry/failures.js



function untrustedAnswer(what, value) {
    const remedy = 'Nothing of this answer was used. Check the address of the registry and any proxy before it.';
    return new errors/* ReleaseError */.K2({ code: 'untrusted-answer', what, value, remedy });
}
function credentialHelperFailed(helper, server, problem, output) {
    return new errors/* ReleaseError */.K2({
        code: 'credential-helper-failed',
        what: `Docker's credential helper ${(0,errors/* quote */.hD)(helper)} did not give the login for ${server} (${problem})`,
        value: output === undefined ? undefined : (0,clean/* clean */.uH)(output),
        remedy: 'Install or correct it, take it out of Docker\'s config.json, or set "username" and "password" here.',
    });
}
const spelling = 'Check the spelling of the registry, and that the runner can resolve it.';
const listening = 'Check host and port, that the registry runs, and that no firewall is in between.';
const slow = 'Try again; if it stays, check the registry and the network or proxy of the runner.';
const authority = 'If its certificate comes from an authority of your own, set NODE_EXTRA_CA_CERTS to the PEM file of that authority.';
const reasons = [
    [/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/, 'its name cannot be resolved', spelling],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'nothing accepts connections there', listening],
    [/^(TimeoutError|ETIMEDOUT)$/, 'it did not answer completely in time', slow],
    [/^(ECONNRESET|EPIPE)$/, 'it closed the connection', slow],
    [/^HPE_/, 'what it says is not HTTP', slow],
    [
        /^CERT_HAS_EXPIRED$/,
        'its certificate has expired',
        'Renew the certificate of the registry, and check the clock of the runner.',
    ],
    [
        /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        'its certificate is for another host',
        'Use the name that the certificate is for.',
    ],
    [/(CERT|ISSUER|SIGNATURE|CHAIN|CRL)/, 'its certificate is not trusted', authority],
    [
        /^(EPROTO|ERR_SSL_.*)$/,
        'it does not speak https',
        'Give the registry https; plain http is spoken to localhost only.',
    ],
];
function unreachable(error, host, deadline) {
    if (error instanceof errors/* ReleaseError */.K2 || !(error instanceof Error))
        return error;
    const code = networkCode(error);
    if (code === undefined)
        return error;
    const [, problem = 'the connection failed', remedy = slow] = reasons.find(([pattern]) => pattern.test(code)) ?? [];
    const detail = code === 'TimeoutError' ? `after ${deadline / 1000} s` : code;
    const what = `Cannot reach ${host}, because ${problem} (${detail})`;
    return new errors/* ReleaseError */.K2({ code: 'registry-unreachable', what, remedy, cause: error });
}
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.name === 'TimeoutError')
        return 'TimeoutError';
    return 'code' in error && typeof error.code === 'string' ? error.code : networkCode(error.cause);
}
function rateLimited(asked, wait, bytes) {
    const until = new Date(Date.now() + wait).toISOString().replace(/\.[0-9]+Z$/, 'Z');
    return new errors/* ReleaseError */.K2({
        code: 'rate-limited',
        what: `${asked.registry} limits how often it may be asked, and lets nobody ${asked.what} before ${until}`,
        value: bytes === undefined ? undefined : describeBody(bytes),
        remedy: 'Run the job again after that, with a login if it had none, or with fewer jobs at once.',
    });
}
function failureOf(answer, asked) {
    const { registry, subject, verb } = asked;
    const fail = (code, what, remedy) => new errors/* ReleaseError */.K2({ code, what, value: describeBody(answer.bytes), remedy });
    if (answer.status === 401 && asked.by === 'password') {
        const what = `${registry} refused the user name or password (to ${verb} ${subject})`;
        return fail('wrong-credentials', what, `Check "username" and "password". ${hint(registry)}`);
    }
    if (answer.status === 401 && asked.by === 'nothing') {
        const remedy = `Set "username" and "password", or log in before this step. ${hint(registry)}`;
        return fail('not-logged-in', `${registry} wants a login to ${verb} ${subject}`, remedy);
    }
    if (answer.status === 401 || (answer.status === 403 && !isReadOnly(answer, verb))) {
        const remedy = `Give it the right to ${/^(?:read|list)/.test(verb) ? 'pull' : 'push'} there. ${hint(registry)}`;
        return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy);
    }
    if (isReadOnly(answer, verb)) {
        const remedy = 'Wait until it takes pushes again; whoever runs the registry knows until when.';
        return fail('read-only', `${registry} is read-only, nobody can ${verb} ${subject}`, remedy);
    }
    const what = `${registry} answered ${answer.status} (to ${verb} ${subject})`;
    if (answer.status === 404) {
        return fail('not-found', what, 'Check the name; some registries need the repository to be created first.');
    }
    return fail('registry-failed', what, 'Try again; if it stays, show this message to whoever runs the registry.');
}
function isReadOnly({ status, bytes }, verb) {
    if (status !== 403 && status !== 405)
        return false;
    const says = /read[ _-]?only/i.test(new TextDecoder().decode(bytes));
    return says || (status === 405 && verb === 'push to');
}
function immutableTag(answer, { registry, subject }, there) {
    return new errors/* ReleaseError */.K2({
        code: 'immutable-tag',
        what: `${registry} does not let ${subject} be changed${there === undefined ? '' : `, which is ${there}`}`,
        value: describeBody(answer.bytes),
        remedy: 'For a version that is released already, "on-exists" says what to do; a floating tag (1.4, latest) has to be ' +
            'allowed to move in the immutability settings of the repository.',
    });
}
function notVisible(subject, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'not-visible',
        what: `${subject} was pushed, but the registry still does not show it`,
        remedy: 'Run the job again later: it carries on where this one stopped. If it stays, ask whoever runs the registry.',
        cause,
    });
}
function hint(registry) {
    if (registry === 'ghcr.io')
        return 'With GITHUB_TOKEN the job needs "permissions: packages: write".';
    if (registry === dockerHub)
        return 'On Docker Hub the password is an access token with write permission.';
    return 'Its administrator can see which permission is missing.';
}
function describeBody(bytes) {
    const text = new TextDecoder().decode(bytes);
    const shown = (0,clean/* clean */.uH)((errorsIn(text) ?? text).trim());
    return shown === '' ? undefined : shown;
}
function errorsIn(text) {
    try {
        const { errors, details } = JSON.parse(text);
        if (!Array.isArray(errors))
            return typeof details === 'string' ? details : undefined;
        const lines = errors.map((entry) => [entry?.code, entry?.message].filter((part) => typeof part === 'string' && part !== '').join(': '));
        const shown = lines.filter((line) => line !== '');
        return shown.length === 0 ? undefined : shown.join('; ');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/registry/manifest.js


const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const imageTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const acceptedTypes = [...indexTypes, ...imageTypes].join(', ');
function manifestOf(answer, subject, expected) {
    const { bytes } = answer;
    const digest = digest_digestOf(bytes);
    if (expected !== undefined && digest !== expected) {
        throw untrustedAnswer(`The bytes that came for ${subject} have another digest`, digest);
    }
    const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
        throw untrustedAnswer(`What came for ${subject} is not an image`, mediaType);
    }
    return { digest, mediaType, bytes };
}

;// CONCATENATED MODULE: ./lib/registry/manifest-content.js



const names = new Map(['mediaType', 'manifests', 'layers', 'config', 'digest', 'size', 'platform', 'annotations'].map((name) => [
    name.toLowerCase(),
    name,
]));
function readManifest({ bytes, digest, mediaType }) {
    const fail = (problem) => untrustedAnswer(`The manifest ${digest} cannot be read: ${problem}`);
    const document = exactObject(manifest_content_parse(bytes), 'document', fail);
    if (document['mediaType'] !== undefined && document['mediaType'] !== mediaType) {
        throw fail('it says that it is of another type than the registry says');
    }
    if (document['manifests'] !== undefined && document['layers'] !== undefined) {
        throw fail('it has both "manifests" and "layers"');
    }
    if (indexTypes.includes(mediaType)) {
        return {
            kind: 'index',
            children: manifest_content_list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
        };
    }
    if (!imageTypes.includes(mediaType))
        throw fail('it is neither an index nor an image');
    const config = descriptor(exactObject(document['config'], 'config', fail), fail);
    const layers = manifest_content_list(document['layers'], 'layers', fail).map((entry) => descriptor(exactObject(entry, 'layer', fail), fail));
    const size = layers.reduce((sum, layer) => sum + layer.size, config.size);
    return { kind: 'image', config, layers, size };
}
function readDescriptors(entries, fail) {
    return manifest_content_list(entries, 'manifests', fail).map((entry) => {
        const fields = exactObject(entry, 'entry', fail);
        return [descriptor(fields, fail), fields];
    });
}
function child(entry, fail) {
    const fields = exactObject(entry, 'entry', fail);
    const annotations = fields['annotations'] === undefined ? {} : manifest_content_object(fields['annotations'], 'annotations', fail);
    const attestation = annotations['vnd.docker.reference.type'] === 'attestation-manifest';
    const platform = fields['platform'] === undefined ? undefined : platformName(manifest_content_object(fields['platform'], 'platform', fail));
    return { ...descriptor(fields, fail), attestation, ...(platform === undefined ? {} : { platform }) };
}
function platformName({ os, architecture, variant }) {
    const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])];
    const plain = parts.every((part) => typeof part === 'string' && /^[a-z0-9._-]{1,32}$/.test(part) && part !== 'unknown');
    return plain ? parts.join('/') : undefined;
}
function descriptor({ digest, size, mediaType }, fail) {
    if (typeof digest !== 'string' || !digest_isDigest(digest))
        throw fail('a digest in it is not sha256');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw fail('a size in it is no exact number');
    if (typeof mediaType !== 'string')
        throw fail('an entry of it has no media type');
    return { digest, size, mediaType };
}
function manifest_content_object(value, name, fail) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(`the ${name} is not an object`);
    return value;
}
function exactObject(value, name, fail) {
    const fields = manifest_content_object(value, name, fail);
    for (const key of Object.keys(fields)) {
        if ((names.get(key.toLowerCase()) ?? key) !== key)
            throw fail(`a name in the ${name} is in the wrong case`);
    }
    return fields;
}
function manifest_content_list(value, name, fail) {
    if (!Array.isArray(value))
        throw fail(`"${name}" is not a list`);
    return value;
}
function manifest_content_parse(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/image-platforms.js

async function describeImage(digest, { manifest, defaultPlatform }) {
    const content = readManifest(await manifest(digest));
    switch (content.kind) {
        case 'image':
            return [{ platform: defaultPlatform, digest, size: content.size }];
        case 'index':
            return Promise.all(content.children
                .filter((child) => !child.attestation)
                .map(async ({ digest: of, platform }) => {
                const child = readManifest(await manifest(of));
                return { platform: platform ?? defaultPlatform, digest: of, size: child.kind === 'image' ? child.size : 0 };
            }));
    }
}

;// CONCATENATED MODULE: ./lib/publish/outcome.js
function outcomes({ repositories }, state) {
    return repositories.flatMap((planned, index) => {
        const known = state.repositories[index];
        if (known === undefined)
            return [];
        const { repository, versions, floats } = planned;
        if (state.start?.kind === 'skip') {
            return [...versions, ...floats.map(({ tag }) => tag)].map((tag) => ({ repository, tag, ...skipped(tag, known) }));
        }
        return [
            ...versions.map((tag) => ({ repository, tag, ...versionOutcome(tag, known) })),
            ...floats.map(({ tag }) => ({ repository, tag, ...floatOutcome(tag, planned, known) })),
        ];
    });
}
function skipped(tag, { found }) {
    const there = found.get(tag)?.digest;
    return { state: 'kept', from: there, to: there };
}
function versionOutcome(tag, known) {
    const from = known.found.get(tag)?.digest;
    const named = known.named.get(tag);
    const failure = outcome_failureOf(tag, known);
    const seen = known.survey?.tags.get(tag) ?? from;
    if (failure !== undefined)
        return { state: 'failed', from, to: seen, error: failure.error };
    if (named === undefined)
        return { state: from === undefined ? 'not-reached' : 'kept', from, to: from };
    if (from === named)
        return { state: 'unchanged', from, to: named };
    return { state: from === undefined ? 'created' : 'moved', from, to: named };
}
function floatOutcome(tag, { first }, known) {
    const seen = known.survey?.tags.get(tag);
    const [begun] = [...known.moves, ...triedMoves(known)].filter((move) => move.tag === tag);
    const to = known.moves.findLast((move) => move.tag === tag)?.to;
    const found = tag === first ? known.found.get(tag)?.digest : undefined;
    const from = begun === undefined ? (seen ?? found) : begun.from;
    const failure = outcome_failureOf(tag, known);
    const restored = known.restored.get(tag);
    if (restored === 'restored')
        return { state: 'restored', from, to: from };
    if (failure !== undefined)
        return { state: 'failed', from, to: known.fresh ? seen : (to ?? seen), error: failure.error };
    if (restored === 'moved-on')
        return { state: 'kept', from, to: undefined };
    if (to !== undefined && (!known.fresh || seen === to))
        return { state: moveState(from, to), from, to };
    if (to === undefined && known.survey === undefined)
        return { state: 'not-reached', from, to: from };
    if (to === undefined && (!known.done || isCutShort(known)))
        return { state: seen === known.digest ? 'unchanged' : 'not-reached', from, to: seen };
    return { state: seen === known.digest && to === undefined ? 'unchanged' : 'kept', from, to: seen };
}
function isCutShort({ failures }) {
    return failures.some(({ effect }) => effect.do === 'name' || effect.do === 'survey' || effect.do === 'inspect');
}
function triedMoves({ failures }) {
    return failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
}
function moveState(from, to) {
    if (from === to)
        return 'unchanged';
    return from === undefined ? 'created' : 'moved';
}
function outcome_failureOf(tag, { failures }) {
    return failures.find(({ effect }) => 'tag' in effect && effect.do !== 'restore' && effect.tag === tag);
}

;// CONCATENATED MODULE: ./lib/publish/candidates.js


function rivalsOf({ line, version: own, onlyLower = false }, known) {
    const ranked = (isWanted) => {
        const found = [];
        for (const version of known) {
            const comparison = compareVersions(version, own);
            if (isWanted(comparison) && isInLine(version, line) && !isSameBuild(version, own)) {
                found.push({ version, rank: rankOf(comparison) });
            }
        }
        return found.toSorted((a, b) => compareVersions(b.version, a.version));
    };
    return {
        higher: onlyLower ? [] : ranked((comparison) => comparison > 0),
        same: [{ version: own, rank: 'own' }, ...ranked((comparison) => comparison === 0)],
        lower: () => ranked((comparison) => comparison < 0),
    };
}
function rankOf(comparison) {
    if (comparison === 0)
        return 'equal';
    return comparison > 0 ? 'higher' : 'lower';
}
function isSameBuild(a, b) {
    return compareVersions(a, b) === 0 && a.build.join('.') === b.build.join('.');
}

;// CONCATENATED MODULE: ./lib/publish/withdrawal.js




const markerType = 'application/vnd.release-image.withdrawal.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digest_digestOf(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const withdrawal_key = (name) => `io.github.release-image.withdrawal.${name}`;
const maxText = 1000;
const createdKey = 'org.opencontainers.image.created';
function markerOf(version) {
    const marker = `withdrawn-${version}`;
    return tag_isTag(marker) ? marker : undefined;
}
function markerManifest(withdrawal, subject) {
    const { state, reason, actor, run, time, holds, floats } = withdrawal;
    const document = {
        schemaVersion: 2,
        mediaType: imageManifest,
        artifactType: markerType,
        config: empty,
        layers: [empty],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
        annotations: {
            [createdKey]: (time ?? new Date(0)).toISOString(),
            [withdrawal_key('state')]: state,
            [withdrawal_key('reason')]: reason,
            [withdrawal_key('actor')]: actor,
            [withdrawal_key('run')]: run,
            [withdrawal_key('holds')]: JSON.stringify(Object.fromEntries(holds)),
            [withdrawal_key('floats')]: JSON.stringify(Object.fromEntries([...floats].map(([tag, digest]) => [tag, digest ?? null]))),
        },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}
function readMarker({ bytes }) {
    const document = withdrawal_parse(new TextDecoder().decode(bytes));
    const whole = (name) => textAt(document, 'annotations', withdrawal_key(name)) ?? '';
    const text = (name) => (0,clean/* clean */.uH)(whole(name)).slice(0, maxText);
    return {
        state: stateOf(text('state')),
        reason: text('reason'),
        actor: text('actor'),
        run: text('run'),
        time: dateAt(document, 'annotations', createdKey),
        holds: new Map([...tagsIn(whole('holds'))].flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
        floats: tagsIn(whole('floats')),
    };
}
function stateOf(text) {
    return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}
function tagsIn(text) {
    const document = withdrawal_parse(text);
    if (typeof document !== 'object' || document === null)
        return new Map();
    const entries = Object.keys(document).flatMap((name) => {
        const digest = foreign_json_valueAt(document, name);
        const isKnown = digest === null || (typeof digest === 'string' && digest_isDigest(digest));
        return tag_isTag(name) && isKnown ? [[name, digest ?? undefined]] : [];
    });
    return new Map(entries);
}
function withdrawal_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/marks.js




async function markOf(version, { client, repository, resolve }) {
    const marker = markerOf(version);
    const digest = marker === undefined ? undefined : await resolve(marker);
    if (digest === undefined)
        return undefined;
    try {
        return readMarker(await client.getManifest(repository, digest));
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'untrusted-answer')
            return readMarker(nothing);
        throw error;
    }
}
const nothing = { bytes: new Uint8Array() };
async function refuseWithdrawn(repository, versions, client) {
    const resolve = (tag) => client.resolve(repository, tag);
    await Promise.all(versions.map(async (tag) => {
        const mark = await markOf(tag, { client, repository, resolve });
        if (mark?.state === 'withdrawn')
            throw versionWithdrawn(formatReference({ repository, tag }), mark);
    }));
}

;// CONCATENATED MODULE: ./lib/publish/survey.js




const maxAsked = 32;
const atOnce = 8;
async function survey_survey({ repository, versions, floats }, options) {
    const names = [...versions, ...floats.map(({ tag }) => tag)];
    const resolve = remembering((tag) => see(repository, tag, options));
    const lineOf = async (float) => {
        const { tag, kind, leaves } = float;
        const line = kind === 'line' ? options.lines.get(tag) : undefined;
        const at = line === undefined || leaves === undefined ? undefined : await resolve(tag);
        return line === undefined || !mayMove(float, at, options.moves ?? []) ? [] : [line];
    };
    const look = async () => {
        const asked = (await Promise.all(floats.map(lineOf))).flat();
        return asked.length === 0 ? new Map() : surveyLines(repository, { ...options, asked, resolve });
    };
    const [lines, ...digests] = await Promise.all([look(), ...names.map(resolve)]);
    return { tags: new Map(names.map((tag, index) => [tag, digests[index]])), lines };
}
async function see(repository, tag, { client, named }) {
    const [found, ours] = [await client.resolve(repository, tag), named.get(tag)];
    if (ours === undefined || found === ours)
        return found;
    return found === undefined ? ours : (await client.getManifest(repository, tag)).digest;
}
async function surveyLines(repository, { client, asked: floats, digest, resolve, knownVersions, marks }) {
    const known = await knownVersions();
    let list;
    const listed = () => (list ??= client.tags(repository).then((tags) => new Set(tags)));
    const byName = new Set();
    const isListed = async (tag) => {
        if (known !== undefined && byName.size < maxAsked)
            byName.add(tag);
        return byName.has(tag) || (await listed()).has(tag);
    };
    const entries = floats.map(async (float) => {
        if (known === undefined && float.naming === undefined && float.isKept)
            return [float.tag, []];
        const rivals = rivalsOf(float, known ?? versionsIn(await listed(), float.naming));
        const ask = async (tag) => ((await isListed(tag)) ? resolve(tag) : undefined);
        const mark = async (version, by) => marks?.get(version) ?? (await markOf(version, { client, repository, resolve: by }));
        const asking = { float: float.tag, naming: float.naming, resolve, ask, mark, digest };
        return [float.tag, await candidatesOf(rivals, asking)];
    });
    return new Map(await Promise.all(entries));
}
function versionsIn(listed, naming) {
    return {
        *[Symbol.iterator]() {
            if (naming === undefined)
                return;
            for (const tag of listed) {
                const version = versionOf(tag, naming);
                if (version !== undefined)
                    yield version;
            }
        },
    };
}
async function candidatesOf(rivals, asking) {
    const { naming, digest } = asking;
    if (naming === undefined) {
        const [own] = rivals.same;
        if (rivals.higher.length > 0 || own === undefined)
            return [];
        return [{ tag: own.version.version, digest, withdrawn: false, rank: 'own' }];
    }
    const candidates = [];
    for (const some of groupsOf(rivals)) {
        candidates.push(...(await askAll(some, naming, asking)));
        if (candidates.some(decides))
            break;
    }
    return candidates;
}
function* groupsOf({ higher, same, lower }) {
    yield* chunksOf(higher, atOnce);
    yield same;
    yield* chunksOf(lower(), 1);
}
function* chunksOf(rivals, first) {
    for (let [next, size] = [0, first]; next < rivals.length; [next, size] = [next + size, Math.min(2 * size, atOnce)]) {
        yield rivals.slice(next, next + size);
    }
}
function askAll(rivals, naming, asking) {
    const asked = rivals.flatMap(({ version, rank }) => {
        const tag = nameOf(version, naming);
        return tag === undefined ? [] : [{ tag, rank }];
    });
    return Promise.all(asked.map(async ({ tag, rank }) => {
        const ask = rank === 'own' ? asking.resolve : asking.ask;
        const [digest, mark] = await Promise.all([ask(tag), asking.mark(tag, ask)]);
        const held = mark?.state === 'reinstated' ? undefined : mark?.holds.get(asking.float);
        return { tag, rank, digest, withdrawn: mark?.state === 'withdrawn', held };
    }));
}
function remembering(resolve) {
    const asked = new Map();
    return (tag) => {
        const known = asked.get(tag) ?? resolve(tag);
        asked.set(tag, known);
        return known;
    };
}

;// CONCATENATED MODULE: ./lib/publish/perform.js


function createPerform(release, options) {
    const { client, places, build } = options;
    const placeOf = ({ repository }) => at(places, repository);
    return async (effect, state) => {
        switch (effect.do) {
            case 'build':
                return { type: 'build', effect, result: await build() };
            case 'check':
                return { type: 'check', effect, result: await placeOf(effect).check() };
            case 'look':
                return { type: 'look', effect, result: await placeOf(effect).look() };
            case 'copy':
                await client.copy(source(release, effect), placeOf(effect).repository, effect.digest);
                return { type: 'copy', effect, result: undefined };
            case 'prove':
                await placeOf(effect).prove(effect.digest);
                return { type: 'prove', effect, result: undefined };
            case 'name':
                return { type: 'name', effect, result: await placeOf(effect).name(effect.tag, effect.digest) };
            case 'survey':
                return { type: 'survey', effect, result: await surveyOf(release, state, { ...options, effect }) };
            case 'inspect':
                return { type: 'inspect', effect, result: await inspect(placeOf(effect), effect.digest, options) };
            case 'move':
                await placeOf(effect).write(effect.tag, effect.to);
                return { type: 'move', effect, result: undefined };
            case 'restore':
                return { type: 'restore', effect, result: await placeOf(effect).restore(effect) };
        }
    };
}
function source({ origin, repositories }, { from }) {
    if (from !== 'origin')
        return at(repositories, from).repository;
    if (origin === undefined)
        throw new Error('This release has no origin.');
    return origin.repository;
}
async function surveyOf(release, state, { effect, ...options }) {
    const { digest, named, moves, round } = at(state.repositories, effect.repository);
    if (round >= 2)
        await options.sleep(perform_patience(round));
    if (digest === undefined)
        throw new Error('A survey needs the digest of the release.');
    return survey_survey(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}
async function inspect(place, digest, { lines }) {
    const { version, relation } = await place.inspect(digest);
    return { relation, version: version === undefined ? undefined : perform_versionTag(version, lines) };
}
function perform_patience(round) {
    return Math.min(10_000, 200 * 2 ** (round - 2));
}
function perform_versionTag(text, lines) {
    for (const { naming } of lines.values()) {
        const tag = naming === undefined ? undefined : nameOfText(text, naming);
        if (tag !== undefined)
            return tag;
    }
    return undefined;
}
function at(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new Error(`There is no repository ${index} in this release.`);
    return item;
}

;// CONCATENATED MODULE: ./lib/publish/place.js




function contentOf({ platforms }) {
    const lines = platforms.map((image) => `${image.platform} ${image.digest}`);
    return lines.toSorted().join('\n');
}
class Place {
    repository;
    #planned;
    #options;
    #manifests = new Map();
    #contents = new Map();
    constructor(planned, options) {
        this.repository = planned.repository;
        this.#planned = planned;
        this.#options = options;
    }
    async look() {
        const { versions, built, first } = this.#planned;
        const tags = [...new Set([...versions, ...built, ...(first === undefined ? [] : [first])])];
        const [push, standing, found] = await Promise.allSettled([
            this.#options.client.probePush(this.repository),
            refuseWithdrawn(this.repository, versions, this.#options.client),
            Promise.all(tags.map(async (tag) => [tag, await this.#find(tag)])),
        ]);
        if (push.status === 'rejected')
            throw push.reason;
        if (standing.status === 'rejected')
            throw standing.reason;
        if (found.status === 'rejected')
            throw found.reason;
        return new Map(found.value.flatMap(([tag, there]) => (there === undefined ? [] : [[tag, there]])));
    }
    check() {
        const { first } = this.#planned;
        return first === undefined ? Promise.resolve(undefined) : this.#options.client.resolve(this.repository, first);
    }
    async prove(digest) {
        const content = readManifest(await this.#manifest(digest, { awaited: true }));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            await this.#manifest(child.digest, { awaited: true }).catch((error) => {
                const isMissing = error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'not-visible';
                throw isMissing ? incompleteImage(this.repository, digest, child.digest) : error;
            });
        }));
    }
    async name(tag, digest) {
        const current = await this.#options.client.resolve(this.repository, tag);
        if (current === undefined || this.#options.overwrite) {
            await this.write(tag, digest);
            return digest;
        }
        if (current === digest)
            return digest;
        const [there, ours] = await Promise.all([this.#describe(current), this.#describe(digest)]);
        if (there.content !== ours.content)
            throw versionTaken({ repository: this.repository, tag }, current, digest);
        return current;
    }
    async write(tag, digest) {
        const { client } = this.#options;
        try {
            await client.putManifest(this.repository, tag, await this.manifest(digest));
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const isThere = await client.resolve(this.repository, tag).catch(() => undefined);
            if (isThere !== digest)
                throw error;
        }
    }
    async restore({ tag, from, to }) {
        const { client } = this.#options;
        if ((await client.resolve(this.repository, tag)) !== to)
            return 'moved-on';
        if (from === undefined)
            return 'new';
        if (!(await client.exists(this.repository, from)))
            return 'gone';
        await this.write(tag, from);
        return 'restored';
    }
    async inspect(digest) {
        const { version, revision } = await this.#describe(digest);
        return { version, relation: await this.#options.relate(revision) };
    }
    manifest(digest) {
        return this.#manifest(digest, { awaited: false });
    }
    #manifest(digest, options) {
        return once(this.#manifests, digest, () => this.#options.client.getManifest(this.repository, digest, options));
    }
    async #find(tag) {
        const digest = await this.#options.client.resolve(this.repository, tag);
        if (digest === undefined)
            return undefined;
        const { content, revision, inputs } = await this.#describe(digest);
        return { digest, content, revision, inputs, relation: await this.#options.relate(revision) };
    }
    #describe(digest) {
        return once(this.#contents, digest, async () => {
            const notes = await this.#options.client.describe(this.repository, await this.manifest(digest));
            return { ...notes, content: contentOf(notes) };
        });
    }
}
function once(known, digest, ask) {
    const before = known.get(digest);
    if (before !== undefined)
        return before;
    const asked = ask();
    known.set(digest, asked);
    asked.catch(() => known.delete(digest));
    return asked;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js







async function publish_publish({ release, lines }, first, options) {
    const { client, relate } = options;
    const overwrite = release.onExists === 'overwrite';
    const places = release.repositories.map((repository) => new Place(repository, { client, overwrite, relate }));
    const perform = createPerform(release, { ...options, places, lines });
    const state = await drive(release, first, { ...options, perform });
    const { start, repositories } = state;
    const digest = repositories[0]?.digest ?? existing(state);
    const tags = outcomes(release, state);
    const platforms = options.signal?.aborted === true ? [] : await platformsOf(places[0], digest, options.defaultPlatform);
    return { start, digest, tags, platforms, failure: releaseFailure(release, state, tags) };
}
function existing({ start, repositories }) {
    if (start?.kind !== 'skip' || start.reason !== 'exists')
        return undefined;
    const [found] = repositories[0]?.found.values() ?? [];
    return found?.digest;
}
async function platformsOf(place, digest, defaultPlatform) {
    if (place === undefined || digest === undefined)
        return [];
    try {
        return await describeImage(digest, {
            manifest: (child) => place.manifest(child),
            defaultPlatform: defaultPlatform(),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/publish/shared-question.js
function shared(ask) {
    let running = Promise.resolve();
    let next;
    return () => {
        next ??= running.then(() => {
            next = undefined;
            const answer = ask();
            running = answer.catch(() => undefined);
            return answer;
        });
        return next;
    };
}

;// CONCATENATED MODULE: ./lib/commands/publish-plan.js











async function publishPlan(publication, options) {
    const planned = make_release_makeRelease(publication.plan, publication.inputs, publication.facts);
    const journal = journal_createJournal((key, value) => {
        saveState(publication.env, key, value);
    });
    const published = await publish_publish(planned, begin(planned.release), { ...knowledge(publication), ...options, journal });
    journal.ended({ isCancelled: publication.stopping.aborted });
    return published;
}
async function resumePlan(publication) {
    const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
    const reached = readJournal((key) => readState(publication.env, key));
    if (reached?.length !== planned.release.repositories.length)
        return undefined;
    return publish(planned, resume(planned.release, reached), {
        ...knowledge(publication),
        build: () => Promise.reject(new Error('A release that is resumed is built.')),
        defaultPlatform: () => 'unknown',
        journal: createJournal(() => undefined),
    });
}
function knowledge({ client, stopping, inputs, facts, git, github, log }) {
    const { event } = facts;
    const asked = new Map();
    return {
        client,
        signal: stopping,
        sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that')),
        knownVersions: shared(async () => {
            const { source, names } = await gatherGitTags(git);
            return source === 'origin' ? knownVersions(names, inputs.tagPrefix) : undefined;
        }),
        relate(revision) {
            if (revision === undefined)
                return Promise.resolve('unknown');
            const known = asked.get(revision) ?? relate(event.sha, revision, { event, git, github, log });
            asked.set(revision, known);
            return known;
        },
    };
}

;// CONCATENATED MODULE: ./lib/tools/buildx.js






async function findBuildx(search) {
    const folders = await pluginFolders(search);
    const plugin = await firstProgram(folders, 'docker-buildx', search);
    if (plugin !== undefined)
        return { command: plugin, prefix: [] };
    const onPath = searchPath(search);
    const docker = await firstProgram(onPath, 'docker', search);
    if (docker !== undefined)
        return { command: docker, prefix: ['buildx'] };
    const standalone = await firstProgram(onPath, 'buildx', search);
    if (standalone !== undefined)
        return { command: standalone, prefix: [] };
    throw (0,failures/* buildxNotFound */.yf)();
}
async function pluginFolders(search) {
    const config = configFolder(search.env);
    const extraFolders = (await readDockerConfig(config)).document['cliPluginsExtraDirs'];
    return [
        ...(Array.isArray(extraFolders) ? extraFolders.filter((folder) => typeof folder === 'string') : []),
        external_node_path_namespaceObject.join(config, 'cli-plugins'),
        ...(search.systemFolders ?? systemFolders(search.env, search.platform)),
    ];
}
function systemFolders(env, platform = process.platform) {
    if (platform === 'win32')
        return [external_node_path_namespaceObject.win32.join(env['ProgramFiles'] ?? '', 'Docker', 'cli-plugins')];
    return ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((folder) => `${folder}/docker/cli-plugins`);
}
function searchPath({ env, platform = process.platform }) {
    const variable = env['PATH'] ?? env['Path'] ?? '';
    return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}
async function firstProgram(folders, name, { env, platform = process.platform, cwd }) {
    const file = platform === 'win32' ? `${name}.exe` : name;
    for (const folder of folders) {
        const candidate = external_node_path_namespaceObject.resolve(cwd, folder, file);
        if (!(await isProgram(candidate)))
            continue;
        if (await leadsInto(candidate, env['GITHUB_WORKSPACE']))
            throw (0,failures/* buildxInWorkspace */.Lg)(candidate);
        return candidate;
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,external_node_fs_promises_namespaceObject.access)(file, external_node_fs_namespaceObject.constants.X_OK);
        return (await (0,external_node_fs_promises_namespaceObject.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}
async function leadsInto(file, folder) {
    if (folder === undefined || folder === '')
        return false;
    const real = await (0,external_node_fs_promises_namespaceObject.realpath)(folder).catch(() => external_node_path_namespaceObject.resolve(folder));
    return isInside(await (0,external_node_fs_promises_namespaceObject.realpath)(file), real) || isInside(file, external_node_path_namespaceObject.resolve(folder));
}

;// CONCATENATED MODULE: ./lib/image/platform.js

const systems = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows'.split(' '));
const architectures = new Set('386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x sparc64 wasm'.split(' '));
const aliases = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['i386', ['386']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
function parsePlatform(text) {
    if (text === 'local')
        return text;
    const [first = '', second, third, ...more] = text.toLowerCase().split('/');
    const system = first === 'macos' ? 'darwin' : first;
    const [architecture, aliasVariant] = aliases.get(second ?? '') ?? [second ?? ''];
    const variant = third ?? aliasVariant;
    const known = systems.has(system) &&
        architectures.has(architecture) &&
        (variant === undefined || /^v[0-9]+(\.[0-9]+)?$/.test(variant));
    if (!known || more.length > 0) {
        throw (0,errors/* invalidName */.z)('platform', text, 'Write it as "os/architecture[/variant]", for example "linux/amd64" or "linux/arm/v7".');
    }
    return [system, architecture, ...normalVariant(architecture, variant)].join('/');
}
function normalVariant(architecture, variant) {
    if (architecture === 'arm64' && variant === 'v8')
        return [];
    if (architecture === 'amd64' && variant === 'v1')
        return [];
    if (architecture === 'arm')
        return [variant ?? 'v7'];
    return variant === undefined ? [] : [variant];
}

;// CONCATENATED MODULE: ./lib/inputs/platforms.js

function readPlatforms(raw) {
    const platforms = raw
        .list('platforms', { commas: true })
        .filter((text) => text !== '')
        .map((text) => raw.attempt('platforms', () => parsePlatform(text)));
    return [...new Set(platforms)].filter((platform) => platform !== undefined);
}

;// CONCATENATED MODULE: ./lib/inputs/build-inputs.js



function readBuildInputs(raw, options) {
    return {
        addHosts: raw.list('add-hosts', { commas: true }),
        allow: raw.list('allow', { commas: true }),
        attests: wellFormed(raw, 'attests', raw.list('attests')),
        buildArgs: raw.list('build-args'),
        buildContexts: raw.list('build-contexts'),
        builder: raw.optional('builder'),
        cacheFrom: raw.list('cache-from'),
        cacheTo: raw.list('cache-to'),
        call: raw.optional('call'),
        cgroupParent: raw.optional('cgroup-parent'),
        context: readContext(raw, options.contextExists ?? (() => true)),
        file: raw.optional('file'),
        load: raw.boolean('load'),
        network: raw.optional('network'),
        noCache: raw.boolean('no-cache'),
        noCacheFilters: raw.list('no-cache-filters', { commas: true }),
        outputs: wellFormed(raw, 'outputs', raw.list('outputs', { quotes: false })),
        platforms: readPlatforms(raw),
        provenance: attestation(raw, 'provenance'),
        pull: raw.boolean('pull'),
        sbom: attestation(raw, 'sbom'),
        secrets: readSecrets(raw, options.fileExists),
        shmSize: raw.optional('shm-size'),
        ssh: raw.list('ssh', { commas: true }),
        target: raw.optional('target'),
        ulimit: raw.list('ulimit'),
    };
}
function readContext(raw, exists) {
    const context = raw.optional('context');
    if (context === 'workflow' || context === 'git')
        return undefined;
    if (/^(?:workflow|git)$/i.test(context ?? '')) {
        const remedy = 'Write git or workflow; a folder of that name is written "./Git".';
        raw.faults.push({ input: 'context', value: context, problem: 'In the wrong case', remedy });
    }
    if (context === undefined || /:\/\/|^git@|^github\.com\/|^-$|\{\{/.test(context) || exists(context))
        return context;
    raw.faults.push({
        input: 'context',
        value: context,
        problem: 'There is no such folder',
        remedy: 'Put "uses: actions/checkout" before this step, or correct the path; it starts at the workspace.',
    });
    return context;
}
function attestation(raw, input) {
    const text = raw.optional(input);
    return text === undefined ? undefined : wellFormed(raw, input, [text])[0];
}
function wellFormed(raw, input, texts) {
    return texts.filter((text) => raw.attempt(input, () => readFields(text)) !== undefined);
}

;// CONCATENATED MODULE: ./lib/inputs/flavor.js


const plain = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
function readFlavor(raw) {
    return raw
        .entries('flavor')
        .reduce((flavor, entry) => raw.attempt('flavor', () => flavored(flavor, entry), entry.line) ?? flavor, plain);
}
function flavored(before, entry) {
    const line = entry.columns.join(',');
    let flavor = before;
    let onLatestOf;
    for (const { key, value } of lists_fieldsOf(entry).map(splitField)) {
        switch (key?.toLowerCase()) {
            case 'latest':
                flavor = { ...flavor, latest: oneOf(['auto', 'true', 'false'], value, line) };
                break;
            case 'prefix':
                flavor = { ...flavor, prefix: value };
                onLatestOf = 'prefix';
                break;
            case 'suffix':
                flavor = { ...flavor, suffix: value };
                onLatestOf = 'suffix';
                break;
            case 'onlatest': {
                const onLatest = oneOf(['true', 'false'], value, line) === 'true';
                if (onLatestOf)
                    flavor = { ...flavor, [`${onLatestOf}Latest`]: onLatest };
                break;
            }
            case undefined:
            default:
                throw invalidFlavor(line);
        }
    }
    return flavor;
}
function oneOf(words, value, line) {
    const word = words.find((each) => each === value);
    if (word === undefined)
        throw invalidFlavor(line);
    return word;
}
function invalidFlavor(line) {
    return (0,errors/* invalidEntry */.gH)('Not a flavor', line, 'Write latest=auto|true|false, prefix=<text>[,onlatest=true|false] or suffix=<text>[,onlatest=true|false].');
}

;// CONCATENATED MODULE: ./lib/inputs/images.js



function readImages(raw) {
    const images = [];
    for (const entry of raw.entries('images')) {
        for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
            const image = raw.attempt('images', () => parseRepository(name), entry.line);
            if (image && !images.some((other) => sameRepository(image, other)))
                images.push(image);
        }
    }
    return images;
}
function namesOf(entry) {
    const text = entry.columns.join(',');
    const fields = lists_fieldsOf(entry).map(splitField);
    if (fields.every(({ key }) => key === undefined))
        return fields.map(({ value }) => value).filter((name) => name !== '');
    const names = [];
    let enabled = true;
    for (const { key, value } of fields) {
        switch (key?.toLowerCase()) {
            case undefined:
            case 'name':
                names.push(value);
                break;
            case 'enable':
                if (value !== 'true' && value !== 'false')
                    throw invalidImage('"enable" is neither true nor false', text);
                enabled = value === 'true';
                break;
            default:
                throw invalidImage(`There is no attribute "${key ?? ''}" of an image`, text);
        }
    }
    if (names.length !== 1 || names[0] === '')
        throw invalidImage('A line with attributes needs one name', text);
    return enabled ? names : [];
}
function invalidImage(problem, value) {
    return (0,errors/* invalidEntry */.gH)(problem, value, 'Write an image as "ghcr.io/owner/app" or "name=ghcr.io/owner/app,enable=true".');
}

;// CONCATENATED MODULE: ./lib/inputs/knobs.js

const shortShaLength = 7;
function readKnobs(raw, env) {
    return {
        shortShaLength: readShortShaLength(raw, env),
        annotationLevels: (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(','),
        setOutputEnv: readBoolean(raw, env, { variable: 'DOCKER_METADATA_SET_OUTPUT_ENV', otherwise: true }),
        sourceDateEpoch: env['SOURCE_DATE_EPOCH'],
        noDefaultAttestations: readBoolean(raw, env, { variable: 'BUILDX_NO_DEFAULT_ATTESTATIONS', otherwise: false }),
        pullRequestHead: goBooleanOf(env['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'] ?? '') ?? false,
        gitQuery: goBooleanOf(env['BUILDX_SEND_GIT_QUERY_AS_INPUT'] ?? '') ?? false,
    };
}
function readBoolean(raw, env, knob) {
    const text = env[knob.variable] ?? '';
    if (text === '')
        return knob.otherwise;
    const value = goBooleanOf(text);
    if (value === undefined) {
        raw.faults.push({
            input: knob.variable,
            value: text,
            problem: 'Not a boolean',
            remedy: 'Set it to true or false.',
        });
    }
    return value ?? knob.otherwise;
}
function readShortShaLength(raw, env) {
    const variable = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
    const text = env[variable] ?? '';
    if (text === '')
        return shortShaLength;
    const length = Number(text);
    if (!Number.isNaN(length))
        return Math.max(0, length);
    raw.faults.push({ input: variable, value: text, problem: 'Not a number', remedy: 'Set it to the number of digits.' });
    return shortShaLength;
}

;// CONCATENATED MODULE: ./lib/inputs/login.js


const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;
function readLogin(raw, { registries, maySecretsBeMissing }) {
    const username = raw.text('username');
    const password = raw.text('password');
    const named = raw.text('registry');
    const given = named === '' ? undefined : raw.attempt('registry', () => parseLoginRegistry(named));
    if (password === '' && (username === '' || maySecretsBeMissing))
        return undefined;
    if (username === '')
        raw.faults.push(missing('username', 'password'));
    if (password === '')
        raw.faults.push(missing('password', 'username'));
    if (named === '' && registries.size > 1)
        raw.faults.push(ambiguous(registries));
    const [registry = dockerHub] = given ? [given] : registries;
    return { registry, username, password: new Secret(password) };
}
function parseLoginRegistry(text) {
    return hubAddress.test(text) ? dockerHub : parseRegistry(text);
}
function missing(input, other) {
    return {
        input,
        problem: `"${other}" is given and "${input}" is empty`,
        remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
    };
}
function ambiguous(registries) {
    return {
        input: 'registry',
        value: [...registries].join(', '),
        problem: 'The images are on several registries and it is not said which one the username is for',
        remedy: 'Name the registry; log in to the others with docker/login-action before this step.',
    };
}

;// CONCATENATED MODULE: ./lib/inputs/durations.js

const [second, minute, hour] = [1000, 60_000, 3_600_000];
function parseDuration(text) {
    const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (parts === null)
        throw (0,errors/* invalidEntry */.gH)('Not a duration', text, 'Write hours, minutes and seconds: 90s, 5m, 1h30m.');
    const [, hours = 0, minutes = 0, seconds = 0] = parts;
    return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}

;// CONCATENATED MODULE: ./lib/inputs/raw-inputs.js




class RawInputs {
    faults = [];
    #env;
    constructor(env) {
        this.#env = env;
    }
    given(name) {
        return this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    }
    text(name) {
        return this.given(name)?.trim() ?? '';
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    boolean(name) {
        const text = this.given(name)?.trim();
        if (text === undefined)
            return false;
        return this.attempt(name, () => parseBoolean(text)) ?? false;
    }
    choice(name, words) {
        const text = this.given(name)?.trim() ?? words[0];
        const word = words.find((each) => each === text);
        if (word === undefined) {
            const [last, ...others] = words.toReversed();
            const remedy = `Write ${others.toReversed().join(', ')} or ${last ?? ''}.`;
            this.faults.push({ input: name, value: text, problem: 'None of the words that are known here', remedy });
        }
        return word ?? words[0];
    }
    duration(name, otherwise) {
        const text = this.given(name)?.trim() ?? otherwise;
        return this.attempt(name, () => parseDuration(text)) ?? parseDuration(otherwise);
    }
    list(name, options = {}) {
        const text = options.whitespace === true ? (this.given(name) ?? '') : this.text(name);
        return this.attempt(name, () => readList(text, options)) ?? [];
    }
    entries(name) {
        return this.attempt(name, () => readEntries(this.text(name), { comments: true })) ?? [];
    }
    attempt(input, read, line) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const { what, value, remedy } = error.failure;
            this.faults.push({ input, line, value, problem: what, remedy });
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./lib/inputs/tag-rule.js



const ruleTypes = {
    schedule: { attributes: ['pattern'], priority: 1000 },
    semver: { attributes: ['pattern', 'value', 'match'], priority: 900 },
    pep440: { attributes: ['pattern', 'value', 'match'], priority: 900 },
    match: { attributes: ['pattern', 'group', 'value'], priority: 800 },
    edge: { attributes: ['branch'], priority: 700 },
    ref: { attributes: ['event'], priority: 600 },
    raw: { attributes: ['value'], priority: 200 },
    sha: { attributes: ['format'], priority: 100 },
};
const common = ['enable', 'priority', 'prefix', 'suffix'];
function parseRule(fields) {
    const line = fields.join(',');
    if (line.includes('"')) {
        throw (0,errors/* invalidEntry */.gH)('A quote stands in the middle of a value', line, 'Quote a whole attribute, "pattern=a,b", and no part of it.');
    }
    const attributes = tag_rule_attributesOf(fields, line);
    const type = typeOf(attributes.get('type') ?? 'raw');
    for (const key of attributes.keys()) {
        if (key !== 'type' && !common.includes(key) && !ruleTypes[type].attributes.includes(key)) {
            const known = [...ruleTypes[type].attributes, ...common].join(', ');
            throw (0,errors/* invalidEntry */.gH)(`A rule of type ${type} has no attribute "${key}"`, line, `It has ${known}.`);
        }
    }
    return ruleOf(type, attributes, line);
}
function tag_rule_attributesOf(fields, line) {
    const attributes = new Map();
    for (const { key, value } of fields.map(splitField)) {
        const name = key?.toLowerCase() ?? 'value';
        if (attributes.has(name)) {
            throw (0,errors/* invalidEntry */.gH)(`The rule says "${name}" twice`, line, 'Write one rule a line, and each attribute once.');
        }
        attributes.set(name, value);
    }
    return attributes;
}
function typeOf(text) {
    const types = Object.keys(ruleTypes);
    return tag_rule_oneOf(types, text, 'rule type');
}
function ruleOf(type, attributes, line) {
    const own = (key) => required(attributes, key, line);
    const optional = (key) => (attributes.get(key) === '' ? undefined : attributes.get(key));
    const shared = sharedOf(type, attributes, line);
    switch (type) {
        case 'schedule':
            return { ...shared, type, pattern: attributes.get('pattern') ?? 'nightly' };
        case 'semver':
        case 'pep440':
            return { ...shared, type, pattern: own('pattern'), value: optional('value'), match: matchOf(optional('match')) };
        case 'match': {
            const pattern = patternOf(own('pattern'));
            return {
                ...shared,
                type,
                pattern,
                group: groupOf(attributes.get('group') ?? '0', line),
                value: optional('value'),
            };
        }
        case 'edge':
            return { ...shared, type, branch: optional('branch') };
        case 'ref': {
            const event = tag_rule_oneOf(['branch', 'tag', 'pr'], own('event'), 'event of a ref rule');
            return { ...shared, type, event, prefix: shared.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'sha': {
            const format = tag_rule_oneOf(['short', 'long'], attributes.get('format') ?? 'short', 'format of a commit');
            return { ...shared, type, format, prefix: shared.prefix ?? 'sha-' };
        }
        case 'raw':
            return { ...shared, type, value: own('value') };
    }
}
function sharedOf(type, attributes, line) {
    const enable = attributes.get('enable') ?? 'true';
    if (!enable.includes('{{') && enable !== 'true' && enable !== 'false') {
        throw (0,errors/* invalidEntry */.gH)('"enable" is neither true, false nor an expression', line, 'Write enable=true or enable=false.');
    }
    const priority = attributes.get('priority') ?? String(ruleTypes[type].priority);
    if (!/^-?\d+(?:\.\d+)?$/.test(priority)) {
        throw (0,errors/* invalidEntry */.gH)('"priority" is not a number', line, 'The rule with the highest number comes first.');
    }
    return { enable, priority: Number(priority), prefix: attributes.get('prefix'), suffix: attributes.get('suffix') };
}
function required(attributes, key, line) {
    const value = attributes.get(key);
    if (value !== undefined)
        return value;
    throw (0,errors/* invalidEntry */.gH)(`The rule has no "${key}"`, line, `Add "${key}=…" to it.`);
}
function matchOf(source) {
    if (source === undefined)
        return undefined;
    const pattern = regularExpression(source, '');
    const groups = (matchWithin(regularExpression(`${source}|`, ''), '')?.length ?? 1) - 1;
    if (groups > 0)
        return pattern;
    throw (0,errors/* invalidEntry */.gH)('"match" has no group', source, 'Put the version in parentheses: "api/v(.*)".');
}
function patternOf(text) {
    const [, source = text, flags = ''] = /^\/(.+)\/(.*)$/s.exec(text) ?? [];
    return regularExpression(source, flags);
}
function regularExpression(source, flags) {
    try {
        return new RegExp(source, flags);
    }
    catch {
        throw (0,errors/* invalidEntry */.gH)('Not a regular expression', source, 'Write it as JavaScript does: "v(.*)" or "/v(.*)/i".');
    }
}
function groupOf(text, line) {
    if (/^\d{1,3}$/.test(text))
        return Number(text);
    throw (0,errors/* invalidEntry */.gH)('"group" is not a number', line, 'Count the groups of the pattern from 1; 0 is all that it matches.');
}
function tag_rule_oneOf(known, text, kind) {
    const word = known.find((each) => each === text);
    if (word === undefined)
        throw (0,errors/* invalidEntry */.gH)(`Unknown ${kind}`, text, `Known are: ${known.join(', ')}.`);
    return word;
}

;// CONCATENATED MODULE: ./lib/inputs/tags.js




function readTags(raw, isLocalOnly) {
    return raw.entries('tags').flatMap((entry) => {
        const isReference = isLocalOnly && lists_fieldsOf(entry).every((field) => isBareWord(field.trim()));
        const read = isReference ? parseReferences : parseTagLine;
        return raw.attempt('tags', () => read(entry), entry.line) ?? [];
    });
}
function parseTagLine(entry) {
    const fields = lists_fieldsOf(entry);
    const texts = fields.map((field) => field.trim()).filter((text) => text !== '');
    if (texts.some(isReferenceLike) && fields.every((field) => splitField(field).key === undefined)) {
        return parseReferences(entry);
    }
    return fields.length === 0 ? [] : [{ kind: 'rule', rule: parseRule(fields), line: entry.line }];
}
function parseReferences(entry) {
    const texts = lists_fieldsOf(entry).map((field) => field.trim());
    return texts
        .filter((text) => text !== '')
        .map((text) => ({ kind: 'literal', reference: parseReference(withoutDigest(text)) }));
}
function isBareWord(text) {
    return /^[a-z0-9][\w.-]*$/.test(text);
}
function isReferenceLike(text) {
    return /[/:]/.test(text.replace(/\{\{.*?\}\}/gs, ''));
}
function withoutDigest(text) {
    if (!text.includes('@'))
        return text;
    throw (0,errors/* invalidEntry */.gH)('A digest cannot be given to an image that is not built yet', text, 'Write it as "name:tag".');
}

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js












function readInputs(env, options) {
    const raw = new RawInputs(env);
    const images = readImages(raw);
    const build = readBuildInputs(raw, options);
    const tags = readTags(raw, images.length === 0 && (build.load || build.outputs.length > 0));
    const literals = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
    const token = raw.text('github-token');
    const inputs = {
        images,
        tags,
        flavor: readFlavor(raw),
        labels: raw.list('labels', { comments: true }),
        annotations: raw.list('annotations', { comments: true }),
        version: readVersion(raw),
        tagPrefix: raw.text('tag-prefix'),
        versionArgs: raw.given('version-args') === undefined || raw.boolean('version-args'),
        source: raw.text('context') === 'git' ? 'git' : 'workflow',
        outputs: readOutputInputs(raw),
        push: readPush(raw),
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        maxWait: raw.duration('max-wait', '5m'),
        login: readLogin(raw, {
            registries: new Set([...images, ...literals].map(({ registry }) => registry)),
            maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
        }),
        build,
        githubToken: token === '' ? undefined : new Secret(token),
        knobs: readKnobs(raw, env),
    };
    checkPushTarget(raw, inputs);
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return inputs;
}
function readPush(raw) {
    const text = raw.given('push')?.trim() ?? 'auto';
    if (text === 'auto')
        return 'auto';
    const push = booleanOf(text);
    if (push === undefined) {
        const remedy = 'Write auto, true or false.';
        raw.faults.push({ input: 'push', value: text, problem: 'Neither a boolean nor auto', remedy });
    }
    return push === true ? 'always' : 'never';
}
function readOutputInputs(raw) {
    const separator = (name) => raw.given(name) || '\n';
    return {
        separators: {
            tags: separator('sep-tags'),
            labels: separator('sep-labels'),
            annotations: separator('sep-annotations'),
        },
        bakeTarget: raw.optional('bake-target') ?? 'docker-metadata-action',
    };
}
function readVersion(raw) {
    const text = raw.optional('version');
    if (text === undefined)
        return undefined;
    const version = parseVersion(text);
    if (version === undefined) {
        const remedy = 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".';
        raw.faults.push({ input: 'version', value: text, problem: 'Not a SemVer 2.0 version', remedy });
    }
    return version;
}
function checkPushTarget(raw, { images, tags, push, build }) {
    const isNamed = images.length > 0 || tags.some(({ kind }) => kind === 'literal') || namesImage(build);
    const isGiven = raw.text('images') !== '' || raw.faults.some(({ input }) => input === 'tags' || input === 'outputs');
    if (push !== 'always' || isNamed || isGiven || build.call !== undefined)
        return;
    raw.faults.push({
        input: 'push',
        value: 'true',
        problem: 'There is no image to push to',
        remedy: 'Name one in "images" ("ghcr.io/owner/app"), or give whole references in "tags" ("ghcr.io/owner/app:1").',
    });
}
function namesImage(build) {
    return build.outputs.some((output) => readFields(output)
        .flat()
        .some((field) => splitField(field).key === 'name'));
}

;// CONCATENATED MODULE: ./lib/commands/read-step.js





async function readStep(env) {
    const options = { fileExists: external_node_fs_namespaceObject.existsSync, contextExists: external_node_fs_namespaceObject.existsSync };
    const [buildx, inputs] = await Promise.allSettled([
        findBuildx({ env, cwd: process.cwd() }),
        Promise.resolve(env).then((variables) => readInputs(variables, options)),
    ]);
    if (buildx.status === 'fulfilled' && inputs.status === 'fulfilled') {
        return { inputs: inputs.value, buildx: buildx.value };
    }
    throw (0,errors/* severalFailures */.qg)([inputs, buildx].flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])));
}
function askBuildTools({ inputs, buildx }, { env }) {
    const docker = createDocker({ env, buildx, cwd: process.cwd() });
    const asked = Promise.all([docker.version(), docker.inspectBuilder(inputs.build.builder)]);
    const tools = asked.then(([buildxVersion, builder]) => ({ buildxVersion, builder }));
    tools.catch(() => undefined);
    return tools;
}

;// CONCATENATED MODULE: ./lib/registry/challenge.js
const separator = /[\s,]*/y;
const schemeGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s+|(?=,)|$)/y;
const token68Grammar = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const parameterGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?=,|$)/sy;
function parseChallenges(header) {
    const challenges = [];
    let position = 0;
    const take = (grammar) => {
        grammar.lastIndex = position;
        const match = grammar.exec(header);
        if (match !== null)
            position = grammar.lastIndex;
        return match;
    };
    for (;;) {
        take(separator);
        const scheme = take(schemeGrammar)?.[1];
        if (scheme === undefined)
            return challenges;
        const parameters = new Map();
        challenges.push({ scheme: scheme.toLowerCase(), parameters });
        if (take(token68Grammar) !== null)
            continue;
        for (;;) {
            take(separator);
            const [, name, quoted, plain] = take(parameterGrammar) ?? [];
            if (name === undefined)
                break;
            const key = name.toLowerCase();
            if (!parameters.has(key))
                parameters.set(key, plain ?? quoted?.replace(/\\(.)/gs, '$1') ?? '');
        }
    }
}

;// CONCATENATED MODULE: ./lib/registry/realm.js

const knownRealms = new Map([['docker.io', 'auth.docker.io']]);
const sharedDomains = new Set([
    'azurecr.io',
    'azurecr.cn',
    'azurecr.us',
    'pkg.dev',
    'gcr.io',
    'amazonaws.com',
    'run.app',
]);
const countryDomain = /^(?:ac|co|com|edu|gob|gov|gv|ne|net|or|org)\.[a-z]{2}$/;
function isTrustedRealm(realm, registry) {
    if (realm.username !== '' || realm.password !== '')
        return false;
    const host = hostOf(registry);
    const loopback = isLoopback(registry);
    if (loopback)
        return /^https?:$/.test(realm.protocol) && isLoopback(realm.hostname);
    if (realm.protocol !== 'https:')
        return false;
    if (realm.hostname === host || realm.hostname.endsWith(`.${host}`))
        return true;
    if (realm.hostname === knownRealms.get(registry))
        return true;
    const parent = parentDomain(host);
    return parent !== undefined && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`));
}
function hostOf(registry) {
    return new URL(`https://${registry}`).hostname;
}
function parentDomain(host) {
    const parent = host.slice(host.indexOf('.') + 1);
    const isAddress = host.startsWith('[') || /^[0-9.]+$/.test(host);
    const isOwn = parent.includes('.') && !countryDomain.test(parent) && !sharedDomains.has(parent);
    return !isAddress && parent !== host && isOwn && !isBelowShared(parent) ? parent : undefined;
}
function isBelowShared(domain) {
    return [...sharedDomains].some((shared) => domain.endsWith(`.${shared}`));
}

;// CONCATENATED MODULE: ./lib/registry/answer.js

const manifestLimit = 4 * 1024 * 1024;
const smallLimit = 64 * 1024;
async function readAnswer(response, request, failure) {
    const { method, url, limit, streamed = false } = request;
    const { statusCode: status = 0, headers: received } = response;
    const headers = asMap(received);
    const isGood = status >= 200 && status < 300;
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (isGood && method !== 'HEAD' && encoding !== 'identity') {
        throw untrustedAnswer(`${url.host} encoded its answer, which it was asked not to`, encoding);
    }
    if (isGood && streamed) {
        return { status, headers, bytes: new Uint8Array(), stream: readStream(response, url.host, failure) };
    }
    const chunks = [];
    let room = isGood ? limit : smallLimit;
    for await (const chunk of response) {
        if (chunk.length > room && isGood)
            throw untrustedAnswer(`${url.host} sent more than ${limit} bytes`, url.pathname);
        chunks.push(chunk.subarray(0, room));
        room -= chunk.length;
        if (room <= 0 && !isGood)
            break;
    }
    return { status, headers, bytes: concatenate(chunks) };
}
async function* readStream(response, host, failure) {
    try {
        yield* response;
    }
    catch (error) {
        throw failure(error, host);
    }
}
function asMap(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function concatenate(chunks) {
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/registry/token.js





const clientId = 'release-image';
const defaultLife = 60;
const [shortestLife, longestLife] = [30, 3600];
const usableShare = 0.8;
async function fetchToken(send, request) {
    const { registry, challenge, credential, scope } = request;
    const realm = readRealm(challenge, registry);
    const answer = await send(tokenHttpRequest(realm, request));
    if (answer.status !== 200) {
        const by = credential === undefined ? 'nothing' : 'password';
        if (answer.status === 400 && credential?.kind === 'identity-token')
            throw expiredIdentity(registry);
        throw failureOf(answer, { registry, subject: scope ?? registry, verb: 'get a token for', by });
    }
    return readToken(answer.bytes, realm);
}
function expiredIdentity(registry) {
    return new errors/* ReleaseError */.K2({
        code: 'wrong-credentials',
        what: `${registry} refused the identity token in Docker's configuration`,
        remedy: 'It has probably expired: log in again before this step, or set "username" and "password".',
    });
}
function readRealm(challenge, registry) {
    const text = challenge.parameters.get('realm') ?? '';
    if (!URL.canParse(text))
        throw untrustedAnswer(`${registry} names no token server`, text);
    const realm = new URL(text);
    if (!isTrustedRealm(realm, registry)) {
        throw untrustedAnswer(`${registry} wants its credentials to be sent to a server that is not its own`, text);
    }
    return realm;
}
function tokenHttpRequest(realm, { challenge, credential, scope }) {
    const parameters = new URLSearchParams({ client_id: clientId });
    const service = challenge.parameters.get('service');
    if (service !== undefined)
        parameters.set('service', service);
    if (credential?.kind === 'identity-token') {
        if (scope !== undefined)
            parameters.set('scope', scope);
        parameters.set('grant_type', 'refresh_token');
        parameters.set('refresh_token', credential.token.reveal());
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new TextEncoder().encode(parameters.toString());
        return { method: 'POST', url: realm, headers, body, limit: smallLimit };
    }
    for (const each of scope?.split(' ') ?? [])
        parameters.append('scope', each);
    const url = new URL(realm);
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
    return { method: 'GET', url, headers, limit: smallLimit };
}
function basicAuthorization(credential) {
    const text = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}
function readToken(bytes, realm) {
    const { token, access_token: accessToken, expires_in: expiresIn } = token_parse(bytes);
    const text = token ?? accessToken;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw untrustedAnswer(`The token server ${realm.host} answered without a usable token`);
    }
    const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
    const life = Math.min(Math.max(seconds, shortestLife), longestLife);
    return { text: new Secret(text), lifetime: life * 1000 * usableShare };
}
function token_parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/registry/authorization.js





class Authorizer {
    #credentials;
    #now;
    #sessions = new Map();
    constructor(credentials, now) {
        this.#credentials = credentials;
        this.#now = now;
    }
    async authorize(access, send) {
        const { credential, challenge, tokens } = await this.#session(access.repository.registry, send);
        if (challenge?.scheme === 'bearer')
            return this.#token(access, { credential, challenge, tokens }, send);
        if (challenge?.scheme === 'basic' && credential?.kind === 'password') {
            return { by: 'password', header: basicAuthorization(credential) };
        }
        return { by: 'nothing', header: undefined };
    }
    async refused(access, used, wwwAuthenticate) {
        const session = await this.#sessions.get(access.repository.registry);
        const challenge = preferred(parseChallenges(wwwAuthenticate ?? ''));
        if (session === undefined || challenge === undefined)
            return false;
        session.challenge = challenge;
        if (used.scope !== undefined) {
            const held = session.tokens.get(used.scope);
            if (held !== undefined && bearer(await held) === used.header)
                forget(session.tokens, used.scope, held);
            return true;
        }
        return challenge.scheme === 'bearer' || (used.by === 'nothing' && session.credential?.kind === 'password');
    }
    renew(registry) {
        this.#sessions.delete(registry);
    }
    #session(registry, send) {
        return remember(this.#sessions, registry, async () => {
            const url = apiUrl(registry, '');
            const [credential, ping] = await Promise.all([
                this.#credentials(registry),
                send({ method: 'GET', url, limit: smallLimit }),
            ]);
            if (ping.status >= 500)
                throw failureOf(ping, { registry, subject: registry, verb: 'access', by: 'nothing' });
            const challenges = ping.status === 401 ? parseChallenges(ping.headers.get('www-authenticate') ?? '') : [];
            return { credential, challenge: preferred(challenges), tokens: new Map() };
        });
    }
    async #token(access, session, send) {
        const { challenge, credential, tokens } = session;
        const wanted = scopeOf(access, challenge);
        const scope = [...tokens.keys()].find((known) => covers(known, wanted)) ?? wanted;
        const held = tokens.get(scope);
        if (held !== undefined && (await held).usableUntil <= this.#now())
            forget(tokens, scope, held);
        const token = await remember(tokens, scope, async () => {
            const asked = this.#now();
            const request = { registry: access.repository.registry, challenge, credential, scope };
            const { text, lifetime } = await fetchToken(send, request);
            return { text, usableUntil: asked + lifetime };
        });
        return { by: credential === undefined ? 'nothing' : 'token', header: bearer(token), scope };
    }
}
function bearer({ text }) {
    return `Bearer ${text.reveal()}`;
}
function apiUrl(registry, path) {
    return new URL(`${isLoopback(registry) ? 'http' : 'https'}://${apiHost(registry)}/v2/${path}`);
}
function preferred(challenges) {
    return challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
}
function scopeOf({ repository, actions, also }, challenge) {
    const general = challenge.parameters.get('scope') ?? '';
    return [
        `repository:${repository.path}:${actions}`,
        ...(also === undefined ? [] : [`repository:${also.path}:pull`]),
        ...(/^[a-z]+$/.test(general) ? [general] : []),
    ].join(' ');
}
function covers(known, wanted) {
    const allowed = known.split(' ');
    return wanted.split(' ').every((scope) => allowed.includes(scope) || allowed.includes(`${scope},push`));
}
function remember(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(key, made);
    made.catch(() => {
        forget(map, key, made);
    });
    return made;
}
function forget(map, key, made) {
    if (map.get(key) === made)
        map.delete(key);
}

;// CONCATENATED MODULE: ./lib/registry/retry-policy.js
const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const retry_policy_minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * retry_policy_minute];
const [shortestLook, longestLook] = [200, 10_000];
const permanent = { kind: 'permanent' };
const retry_policy_transient = { kind: 'transient', tries: maxTries };
const retry_policy_texts = [
    [/cannot be overwritten/i, 'conflict'],
    [/\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b/, 'conflict'],
    [/cannot update tag .*immutab|artifactregistry\.tags\.update/is, 'conflict'],
    [/configured as immutable/i, 'conflict'],
    [/\bREGISTRY_DISALLOWED_OPERATION\b/, 'conflict'],
    [/authorization token has expired/i, 'auth'],
    [/secondary rate limit/i, 'throttled', retry_policy_minute],
    [/\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i, 'throttled'],
];
const missingBlob = /\bMANIFEST_BLOB_UNKNOWN\b|\bunknown blob\b/;
const transientStatuses = [408, 499, 500, 502, 503, 504, 522];
function classifyAnswer({ status, headers, bytes }, method) {
    const text = new TextDecoder().decode(bytes);
    const asked = retryAfter(headers);
    const [, known, floor = shortestPause] = retry_policy_texts.find(([pattern]) => pattern.test(text)) ?? [];
    if (known === 'throttled' || (known === undefined && status === 429))
        return { kind: 'throttled', asked, floor };
    if (known !== undefined)
        return { kind: known };
    if (status === 401)
        return { kind: 'auth' };
    if (method === 'PUT' && missingBlob.test(text))
        return { kind: 'transient', tries: 2 };
    if (method === 'PUT' && (status === 409 || status === 412))
        return { kind: 'conflict' };
    if (!transientStatuses.includes(status))
        return permanent;
    return afterSending(asked === undefined ? retry_policy_transient : { kind: 'throttled', asked, floor }, method);
}
const beforeSending = new Map([
    ['EAI_AGAIN', maxTries],
    ['ESERVFAIL', maxTries],
    ['ENOTFOUND', 2],
    ['ECONNREFUSED', 5],
    ['EHOSTUNREACH', 5],
    ['ENETUNREACH', 5],
]);
const whileSending = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'TimeoutError'];
function classifyNetworkFailure(code, method) {
    const tries = beforeSending.get(code ?? '');
    if (tries !== undefined)
        return { kind: 'transient', tries };
    if (code?.startsWith('HPE_'))
        return afterSending({ kind: 'throttled', asked: undefined, floor: retry_policy_minute }, method);
    return whileSending.includes(code ?? '') ? afterSending(retry_policy_transient, method) : permanent;
}
function afterSending(because, method) {
    return method === 'PUT' ? { kind: 'unknown-outcome', because } : because;
}
function nextDelay(attempt, random) {
    return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}
function nextLook(attempt) {
    return Math.min(longestLook, shortestLook * 2 ** (attempt - 1));
}
function nextPause({ asked, floor }, attempt, random) {
    return asked ?? floor * 2 ** (attempt - 1) + nextDelay(attempt, random);
}
function retryAfter(headers) {
    const text = (headers.get('retry-after') ?? '').trim();
    const pause = /^[0-9]+$/.test(text) ? Number(text) * 1000 : httpDate(text) - httpDate(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, shortestPause), longestPause);
}
function httpDate(text) {
    return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : NaN;
}

;// CONCATENATED MODULE: ./lib/registry/operations.js






function operations_createPerform(engine, authorizer) {
    return async (operation, sending = {}) => {
        const { verb, subject, repository, actions, also, tries, time, ...request } = operation;
        const access = { repository, actions, ...(also === undefined ? {} : { also }) };
        const { registry } = repository;
        const what = `${verb} ${subject}`;
        for (let attempt = 1;; attempt += 1) {
            const authorization = await authorizer.authorize(access, engine.operation(registry, what, { tries }));
            const send = engine.operation(registry, what, { tries, time });
            const { by, header } = authorization;
            const headers = { ...request.headers, ...(header === undefined ? {} : { authorization: header }) };
            const answer = await send({ ...request, headers }, sending);
            const exchange = { answer, asked: { registry, verb, subject, by } };
            if (attempt === 2 || tries === 1 || !isAboutLogin(answer, request))
                return exchange;
            if (answer.status !== 401)
                authorizer.renew(registry);
            else if (!(await authorizer.refused(access, authorization, answer.headers.get('www-authenticate'))))
                return exchange;
        }
    };
}
function isAboutLogin(answer, { method }) {
    return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}
function successOf({ answer, asked }) {
    if (!isSuccess(answer))
        throw failureOf(answer, asked);
    return answer;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function accessOperation(repository) {
    const url = apiUrl(repository.registry, '');
    const subject = repository.name;
    return { method: 'GET', url, repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}
function readOperation(method, repository, reference) {
    const headers = { accept: acceptedTypes };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    return { method, url, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}
function writeOperation(repository, reference, manifest) {
    const headers = { 'content-type': manifest.mediaType };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    const asked = { method: 'PUT', url, headers, body: manifest.bytes, limit: smallLimit };
    return { ...asked, repository, actions: 'pull,push', verb: 'write', subject };
}
function manifestUrl({ registry, path }, reference) {
    return apiUrl(registry, `${path}/manifests/${reference}`);
}
function manifestName({ name }, reference) {
    return `${name}${digest_isDigest(reference) ? '@' : ':'}${reference}`;
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./lib/registry/transport.js




const transferTime = 15 * 60_000;
const maxRedirects = 3;
const userAgent = 'release-image';
function createSend({ deadline = 30_000, env = {} } = {}) {
    const exchange = createExchange(env, deadline);
    return async (request) => {
        const timeout = Math.min(isTransfer(request) ? transferTime : deadline, request.timeout ?? Infinity);
        const signal = AbortSignal.timeout(timeout);
        const failure = (error, host) => unreachable(signal.aborted ? signal.reason : error, host, timeout);
        try {
            let hop = request;
            for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
                const response = await exchange(hop, signal);
                const target = redirectTarget(response, hop.url);
                if (target === undefined)
                    return await readAnswer(response, hop, failure);
                response.destroy();
                hop = redirected(hop, target);
            }
        }
        catch (error) {
            throw failure(error, request.url.host);
        }
        throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
    };
}
function isTransfer({ streamed, body }) {
    return streamed === true || isStreamed(body);
}
function isStreamed(body) {
    return body !== undefined && 'chunks' in body;
}
function createExchange(env, silence) {
    const agents = new Map();
    return async (asked, signal) => {
        const { url, method, body } = asked;
        const { request, Agent } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
        const proxyEnv = isThisMachine(url) ? {} : env;
        const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
        agents.set(url.origin, agent);
        const length = body === undefined ? {} : { 'content-length': body.length };
        const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...asked.headers };
        const timeout = isTransfer(asked) ? { timeout: silence } : {};
        return new Promise((resolve, reject) => {
            const sending = request(url, { agent, method, headers, signal, ...timeout })
                .on('response', resolve)
                .on('error', reject)
                .on('timeout', () => sending.destroy(new DOMException('Silence', 'TimeoutError')));
            if (!isStreamed(body))
                sending.end(body);
            else {
                sending.flushHeaders();
                (0,external_node_stream_promises_namespaceObject.pipeline)(body.chunks, sending).catch(reject);
                sending.on('response', (response) => response.once('end', () => sending.writableFinished || sending.destroy()));
            }
        });
    };
}
function isThisMachine({ host }) {
    return isLoopback(host);
}
function redirectTarget({ statusCode = 0, headers: { location } }, url) {
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
        return undefined;
    if (!URL.canParse(location, url.href))
        throw untrustedAnswer(`${url.host} redirects to no address`, location);
    return new URL(location, url.href);
}
function redirected(request, target) {
    const { method, url, mayLeave = false } = request;
    if (method !== 'GET' && method !== 'HEAD') {
        throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
    }
    const isLocal = target.protocol === 'http:' && isThisMachine(url) && isThisMachine(target);
    const isSafe = target.protocol === 'https:' || isLocal;
    const isPlain = target.username === '' && target.password === '';
    if (target.origin === url.origin && isPlain)
        return { ...request, url: target };
    if (mayLeave && isSafe && isPlain)
        return { ...request, url: target, headers: {} };
    throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}

;// CONCATENATED MODULE: ./lib/registry/blobs.js







async function getSmallBlob(perform, repository, digest) {
    const operation = blobOperation('GET', repository, digest);
    const { bytes } = successOf(await perform(operation));
    if (digest_digestOf(bytes) !== digest)
        throw otherBytes(operation);
    return bytes;
}
async function hasBlob(perform, repository, digest) {
    const { answer } = await perform(blobOperation('HEAD', repository, digest));
    return answer.status === 200;
}
async function openBlob(perform, repository, { digest, size }) {
    const operation = { ...blobOperation('GET', repository, digest), streamed: true, time: transferTime };
    const { stream } = successOf(await perform(operation));
    if (stream === undefined)
        throw otherBytes(operation);
    return verified(stream, { digest, size, fail: () => otherBytes(operation) });
}
async function* verified(stream, { digest, size, fail }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [length, last] = [0, new Uint8Array()];
    for await (const chunk of stream) {
        hash.update(chunk);
        length += chunk.length;
        if (length > size)
            throw fail();
        if (last.length > 0)
            yield last;
        last = chunk;
    }
    if (length !== size || `sha256:${hash.digest('hex')}` !== digest)
        throw fail();
    if (last.length > 0)
        yield last;
}
function otherBytes({ subject }) {
    return untrustedAnswer(`The bytes that came for ${subject} are not those of its digest`);
}
function blobOperation(method, repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/blobs/${digest}`);
    const asked = { method, url, limit: manifestLimit, mayLeave: true };
    return { ...asked, repository, actions: 'pull', verb: 'read', subject: `${name}@${digest}` };
}

;// CONCATENATED MODULE: ./lib/registry/same-server.js

function addressOnSameServer(text, asked) {
    const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
    if (address === undefined)
        throw untrustedAnswer(`${asked.host} does not say where to go on`, text);
    const isPlain = address.username === '' && address.password === '';
    if (address.origin !== asked.origin || !isPlain) {
        throw untrustedAnswer(`${asked.host} wants to go on at another server`, address.origin);
    }
    return address;
}

;// CONCATENATED MODULE: ./lib/registry/push-right.js





async function probePush(perform, repository) {
    const operation = uploadOperation(repository);
    const { headers } = successOf(await perform(operation));
    try {
        const url = addressOnSameServer(headers.get('location'), operation.url);
        await perform({ ...operation, method: 'DELETE', url, tries: 1 });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
    }
}
async function mayPush(perform, repository) {
    return probePush(perform, repository).then(() => true, () => false);
}
function uploadOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/blobs/uploads/`);
    return { method: 'POST', url, repository, actions: 'pull,push', verb: 'push to', subject, limit: smallLimit };
}

;// CONCATENATED MODULE: ./lib/registry/copy-blob.js






async function copyBlob(perform, { from, to }, blob) {
    if (await hasBlob(perform, to, blob.digest))
        return;
    const upload = from.registry === to.registry ? await mountBlob(perform, { from, to }, blob) : 'to be begun';
    if (upload === 'mounted')
        return;
    await streamBlob(perform, { from, to }, { blob, begun: upload instanceof URL ? upload : undefined });
}
async function mountBlob(perform, { from, to }, { digest }) {
    const operation = uploadOperation(to);
    const url = new URL(operation.url);
    url.searchParams.set('mount', digest);
    url.searchParams.set('from', from.path);
    const { answer } = await perform({ ...operation, url, also: from });
    if (answer.status === 201)
        return 'mounted';
    return isSuccess(answer) ? addressOnSameServer(answer.headers.get('location'), url) : 'to be begun';
}
async function streamBlob(perform, { from, to }, { blob, begun }) {
    let session = begun;
    const renew = async () => {
        const url = session ?? (await beginUpload(perform, to));
        session = undefined;
        url.searchParams.set('digest', blob.digest);
        return { url, body: { length: blob.size, chunks: await openBlob(perform, from, blob) } };
    };
    const reread = () => hasBlob(perform, to, blob.digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const operation = { ...uploadOperation(to), method: 'PUT', headers, time: transferTime };
    successOf(await perform(operation, { renew, reread }));
}
async function beginUpload(perform, to) {
    const operation = uploadOperation(to);
    const { headers } = successOf(await perform(operation));
    return addressOnSameServer(headers.get('location'), operation.url);
}
async function putSmallBlob(perform, repository, bytes) {
    const digest = digest_digestOf(bytes);
    if (await hasBlob(perform, repository, digest))
        return;
    const renew = async () => {
        const url = await beginUpload(perform, repository);
        url.searchParams.set('digest', digest);
        return { url, body: bytes };
    };
    const reread = () => hasBlob(perform, repository, digest);
    const headers = { 'content-type': 'application/octet-stream' };
    successOf(await perform({ ...uploadOperation(repository), method: 'PUT', headers }, { renew, reread }));
}

;// CONCATENATED MODULE: ./lib/registry/manifests.js







async function getManifest(perform, repository, reference) {
    const exchange = await perform(readOperation('GET', repository, reference));
    return readBy(exchange, reference);
}
async function getPushedManifest(perform, engine, { repository, reference }) {
    const operation = readOperation('GET', repository, reference);
    const what = { registry: repository.registry, what: `${operation.verb} ${operation.subject}` };
    const exchange = await engine.untilThere(what, () => perform(operation), ({ answer }) => answer.status !== 404);
    const { answer, asked } = exchange;
    if (answer.status === 404)
        throw notVisible(asked.subject, failureOf(answer, asked));
    return readBy(exchange, reference);
}
function readBy(exchange, reference) {
    return manifestOf(successOf(exchange), exchange.asked.subject, digest_isDigest(reference) ? reference : undefined);
}
async function locate(perform, repository, reference) {
    const { answer } = await perform(readOperation('HEAD', repository, reference));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    const isBelievable = digest_isDigest(digest) && (!digest_isDigest(reference) || digest === reference);
    if (answer.status === 200 && isBelievable)
        return digest;
    if (answer.status === 404)
        return undefined;
    const full = await perform(readOperation('GET', repository, reference));
    return full.answer.status === 404 ? undefined : readBy(full, reference).digest;
}
async function isStored(perform, repository, digest) {
    try {
        return (await locate(perform, repository, digest)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'untrusted-answer')
            return false;
        throw error;
    }
}
async function putManifest(perform, target, manifest) {
    const { repository, reference } = target;
    const current = () => locate(perform, repository, reference);
    const reread = async () => digest_isDigest(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
    const exchange = await perform(writeOperation(repository, reference, manifest), { reread });
    const { answer, asked } = exchange;
    if (isSuccess(answer)) {
        const stored = answer.headers.get('docker-content-digest');
        if (stored === undefined || stored === manifest.digest || (await reread().catch(() => false)))
            return;
        throw untrustedAnswer(`${asked.registry} stored something else as ${asked.subject}`, stored);
    }
    if (digest_isDigest(reference) || !mayBeConflict(exchange))
        throw failureOf(answer, asked);
    const there = await current().catch(() => undefined);
    if (there === manifest.digest)
        return;
    if (await isConflict(perform, exchange, { repository, there }))
        throw immutableTag(answer, asked, there);
    throw failureOf(answer, asked);
}
function kindOf({ answer }) {
    return classifyAnswer(answer, 'PUT').kind;
}
function mayBeConflict(exchange) {
    return kindOf(exchange) === 'conflict' || (kindOf(exchange) === 'permanent' && exchange.answer.status === 403);
}
async function isConflict(perform, exchange, { repository, there }) {
    if (kindOf(exchange) === 'conflict')
        return true;
    return there !== undefined && (await mayPush(perform, repository));
}

;// CONCATENATED MODULE: ./lib/registry/copy.js





const blobsAtOnce = 3;
const deepestIndex = 4;
const neverPushed = /nondistributable|\.foreign\./;
async function copyImage(perform, route, digest) {
    if (sameRepository(route.from, route.to))
        return;
    await copyManifest(perform, route, { digest, depth: 0 });
}
async function copyManifest(perform, route, { digest, depth }) {
    const { from, to } = route;
    if (depth > deepestIndex)
        throw untrustedAnswer('The image index contains itself too often', digest);
    const [manifest, isThere] = await Promise.all([getManifest(perform, from, digest), isStored(perform, to, digest)]);
    const content = readManifest(manifest);
    switch (content.kind) {
        case 'index':
            for (const child of content.children)
                await copyManifest(perform, route, { ...child, depth: depth + 1 });
            break;
        case 'image':
            if (isThere)
                return;
            await copyBlobs(perform, route, [content.config, ...content.layers]);
    }
    if (!isThere)
        await put(perform, route, manifest);
}
function put(perform, { to }, manifest) {
    return putManifest(perform, { repository: to, reference: manifest.digest }, manifest);
}
async function copyBlobs(perform, route, blobs) {
    const left = copied(blobs);
    const work = async () => {
        for (const blob of left)
            await copyBlob(perform, route, blob);
    };
    const outcomes = await Promise.allSettled(Array.from({ length: blobsAtOnce }, work));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
}
function* copied(blobs) {
    const distinct = new Map(blobs.map((blob) => [blob.digest, blob]));
    for (const blob of distinct.values())
        if (!neverPushed.test(blob.mediaType))
            yield blob;
}

;// CONCATENATED MODULE: ./lib/registry/delete-tag.js


async function deleteTag(perform, repository, tag) {
    const asked = readOperation('HEAD', repository, tag);
    const { answer } = await perform({ ...asked, method: 'DELETE', actions: 'pull,push,delete', verb: 'delete' });
    return isSuccess(answer) || (await locate(perform, repository, tag)) === undefined;
}

;// CONCATENATED MODULE: ./lib/registry/image-notes.js





const inputsKey = 'io.github.release-image.inputs';
const unknownPlatform = 'unknown';
async function readNotes(perform, repository, manifest) {
    const content = readManifest(manifest);
    const said = saidIn(image_notes_parse(manifest.bytes), 'annotations');
    switch (content.kind) {
        case 'image': {
            const config = await readConfig(perform, repository, content.config.digest);
            const platforms = [{ platform: platformName(config) ?? unknownPlatform, digest: manifest.digest }];
            return { ...saidIn(config['config'], 'Labels'), ...said, platforms };
        }
        case 'index': {
            const images = content.children.filter(({ attestation }) => !attestation);
            const platforms = images.map(({ platform = unknownPlatform, digest }) => ({ platform, digest }));
            const isComplete = said.version !== undefined && said.revision !== undefined;
            const more = isComplete ? {} : await saidByFirst(perform, repository, images);
            return { ...more, ...said, platforms };
        }
    }
}
async function saidByFirst(perform, repository, images) {
    const first = images.find(({ mediaType }) => imageTypes.includes(mediaType));
    if (first === undefined)
        return {};
    const { platforms, ...said } = await readNotes(perform, repository, await getManifest(perform, repository, first.digest));
    return platforms.length === 1 ? said : {};
}
async function readConfig(perform, repository, digest) {
    return image_notes_parse(await getSmallBlob(perform, repository, digest));
}
function image_notes_parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function saidIn(document, field) {
    const version = matching(/^[!-~]{1,128}$/, textAt(document, field, 'org.opencontainers.image.version'));
    const revision = matching(/^[0-9a-f]{40,64}$/, textAt(document, field, 'org.opencontainers.image.revision'));
    const inputs = matching(/^[0-9a-f]{64}$/, textAt(document, field, inputsKey));
    return {
        ...(version === undefined ? {} : { version }),
        ...(revision === undefined ? {} : { revision }),
        ...(inputs === undefined ? {} : { inputs }),
    };
}
function matching(grammar, text) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/registry/link.js
const linkGrammar = /\s*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)\s*(?:,|$)/sy;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;
function nextLink(header) {
    linkGrammar.lastIndex = 0;
    for (let match = linkGrammar.exec(header); match !== null; match = linkGrammar.exec(header)) {
        const [, address, parameters = ''] = match;
        const [, quoted, plain = ''] = relation.exec(parameters) ?? [];
        if ((quoted ?? plain).toLowerCase().split(/\s+/).includes('next'))
            return address;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/registry/pages.js




const pageLimit = 8 * 1024 * 1024;
const maxPages = 2000;
const maxBytes = 64 * 1024 * 1024;
async function readPages(perform, first, { operation, takeIn }) {
    const seen = new Set();
    let [exchange, url, total] = [first, operation.url, 0];
    for (;;) {
        seen.add(url.href);
        const { headers, bytes } = successOf(exchange);
        total += bytes.length;
        if (total > maxBytes)
            throw endless(operation, `is longer than ${maxBytes} bytes`);
        const isNew = takeIn(parsePage(bytes, operation));
        const next = nextLink(headers.get('link') ?? '');
        if (next === undefined)
            return;
        url = addressOnSameServer(next, url);
        if (seen.has(url.href))
            throw endless(operation, 'goes in a circle');
        if (!isNew)
            throw endless(operation, 'goes on without anything new');
        if (seen.size >= maxPages)
            throw endless(operation, `has more than ${maxPages} pages`);
        exchange = await perform({ ...operation, url });
    }
}
async function firstPage(perform, operation) {
    const url = new URL(operation.url);
    url.searchParams.set('n', '1000');
    const exchange = await perform({ ...operation, url });
    const { status } = exchange.answer;
    return !isSuccess(exchange.answer) && (status === 400 || status === 405) ? perform(operation) : exchange;
}
function endless({ repository, subject }, problem) {
    return untrustedAnswer(`The list of ${repository.registry} for ${subject} ${problem}`);
}
function parsePage(bytes, { repository, subject }) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        throw untrustedAnswer(`The list of ${repository.registry} for ${subject} is not JSON`);
    }
}

;// CONCATENATED MODULE: ./lib/registry/referrers.js









async function listReferrers(perform, repository, digest) {
    const operation = referrersOperation(repository, digest);
    const first = await perform(operation);
    if (!hasApi(first))
        return referrersByTag(perform, repository, digest);
    const referrers = new Map();
    const takeIn = (page) => {
        const fresh = readReferrers(page, digest).filter((referrer) => !referrers.has(referrer.digest));
        for (const referrer of fresh)
            referrers.set(referrer.digest, referrer);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...referrers.values()];
}
function hasApi({ answer: { status, headers } }) {
    if ([400, 404, 405, 406].includes(status))
        return false;
    return status !== 200 || indexTypes.some((type) => headers.get('content-type')?.startsWith(type) === true);
}
async function referrersByTag(perform, repository, digest) {
    const tag = fallbackTag(digest);
    const exchange = await perform(readOperation('GET', repository, tag));
    if (exchange.answer.status === 404)
        return [];
    const manifest = readBy(exchange, tag);
    readManifest(manifest);
    return readReferrers(JSON.parse(new TextDecoder().decode(manifest.bytes)), digest);
}
function fallbackTag(digest) {
    return parseTag(digest.replace(':', '-'));
}
function readReferrers(index, digest) {
    const fail = (problem) => untrustedAnswer(`The referrers of ${digest} cannot be read: ${problem}`);
    return readDescriptors(foreign_json_valueAt(index, 'manifests'), fail).map(([descriptor, entry]) => {
        const artifactType = textAt(entry, 'artifactType');
        return { ...descriptor, ...(artifactType === undefined ? {} : { artifactType }) };
    });
}
function referrersOperation(repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/referrers/${digest}`);
    const headers = { accept: indexTypes.join(', ') };
    const subject = `${name}@${digest}`;
    return { method: 'GET', url, repository, actions: 'pull', verb: 'read', subject, headers, limit: pageLimit };
}

;// CONCATENATED MODULE: ./lib/registry/host-limit.js
const mostPlaces = 3;
const goodForOneMore = 20;
class HostLimit {
    #hosts = new Map();
    async enter(name) {
        const host = this.#host(name);
        if (host.running < host.places) {
            host.running += 1;
            return;
        }
        await new Promise((resolve) => host.waiting.push(resolve));
    }
    leave(name, verdict) {
        const host = this.#host(name);
        adapt(host, verdict);
        host.running -= 1;
        while (host.running < host.places) {
            const next = host.waiting.shift();
            if (next === undefined)
                return;
            host.running += 1;
            next();
        }
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const host = { places: mostPlaces, running: 0, good: 0, waiting: [] };
        this.#hosts.set(name, host);
        return host;
    }
}
function adapt(host, verdict) {
    switch (verdict) {
        case 'good':
            host.good += 1;
            if (host.good < goodForOneMore)
                return;
            host.places = Math.min(mostPlaces, host.places + 1);
            break;
        case 'throttled':
            host.places = Math.max(1, Math.floor(host.places / 2));
            break;
        case 'unclear':
            return;
    }
    host.good = 0;
}

;// CONCATENATED MODULE: ./lib/registry/host-pauses.js
class HostPauses {
    #now;
    #until = new Map();
    constructor(now) {
        this.#now = now;
    }
    announce(host, wait) {
        this.#until.set(host, Math.max(this.#until.get(host) ?? 0, this.#now() + wait));
    }
    end(host) {
        return this.#until.get(host) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/registry/outcome.js
function verdictOf(outcome) {
    const reason = reasonToRetry(outcome.failure);
    if (reason?.kind === 'throttled')
        return 'throttled';
    return reason === undefined && 'answer' in outcome ? 'good' : 'unclear';
}
function reasonToRetry(failure) {
    switch (failure?.kind) {
        case 'transient':
        case 'throttled':
            return failure;
        case 'unknown-outcome':
            return failure.because;
        case 'auth':
        case 'conflict':
        case 'permanent':
        case undefined:
            return undefined;
    }
}
function answerOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.answer;
}

;// CONCATENATED MODULE: ./lib/registry/retry-engine.js






const operationTime = 120_000;
const visibleTime = 90_000;
const lostAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;
class RetryEngine {
    #send;
    #now;
    #onRetry;
    #options;
    #pauses;
    #limit = new HostLimit();
    constructor(send, { now, onRetry, retry }) {
        this.#send = send;
        this.#now = now;
        this.#pauses = new HostPauses(now);
        this.#onRetry = onRetry ?? (() => undefined);
        this.#options = { sleep: promises_.setTimeout, random: Math.random, maxWait: defaultMaxWait, ...retry };
    }
    operation(registry, what, { tries = maxTries, time = operationTime } = {}) {
        const operation = { registry, what, tries, end: this.#now() + time, paused: 0 };
        return (request, sending = {}) => this.#perform(operation, request, sending);
    }
    async untilThere({ registry, what }, ask, isThere) {
        const end = this.#now() + visibleTime;
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask();
            const wait = nextLook(attempt);
            if (isThere(answer) || this.#now() + wait > end)
                return answer;
            this.#onRetry({ registry, what, class: 'transient', status: 404, attempt, wait });
            await this.#options.sleep(wait);
        }
    }
    async #perform(operation, template, { reread, renew }) {
        for (let attempt = 1;; attempt += 1) {
            const request = renew === undefined ? template : { ...template, ...(await renew()) };
            const outcome = await this.#inTurn(operation, request);
            const { failure } = outcome;
            const reason = reasonToRetry(failure);
            if (failure === undefined || reason === undefined)
                return answerOf(outcome);
            const again = await this.#wait(operation, { request, outcome, reason, attempt });
            if (failure.kind === 'unknown-outcome' && reread !== undefined) {
                const isThere = await reread().catch(() => undefined);
                if (isThere === true)
                    return lostAnswer;
                if (isThere === undefined)
                    return answerOf(outcome);
            }
            if (!again || this.#now() >= operation.end)
                return this.#giveUp(operation, { request, outcome, reason });
        }
    }
    async #inTurn(operation, request) {
        const { host } = request.url;
        for (;;) {
            const waitedUntil = await this.#pause(operation, host);
            const asked = this.#now();
            await this.#limit.enter(host);
            operation.end += this.#now() - asked;
            if (this.#pauses.end(host) === waitedUntil)
                break;
            this.#limit.leave(host, 'unclear');
        }
        const outcome = await this.#try(operation, request);
        this.#limit.leave(host, verdictOf(outcome));
        return outcome;
    }
    async #try(operation, request) {
        const timeout = Math.max(1, Math.ceil(operation.end - this.#now()));
        try {
            const answer = await this.#send({ ...request, timeout });
            const isFailure = answer.status >= 400;
            return { answer, failure: isFailure ? classifyAnswer(answer, request.method) : undefined, status: answer.status };
        }
        catch (error) {
            const status = networkCode(error);
            return { error, failure: classifyNetworkFailure(status, request.method), status };
        }
    }
    async #wait(operation, { request, outcome, reason, attempt }) {
        const random = this.#options.random();
        const isPause = reason.kind === 'throttled';
        const wait = isPause ? nextPause(reason, attempt, random) : nextDelay(attempt, random);
        const inTime = isPause ? operation.paused + wait <= this.#options.maxWait : this.#now() + wait < operation.end;
        if (isPause)
            this.#pauses.announce(request.url.host, wait);
        if (!inTime || attempt >= Math.min(operation.tries, isPause ? maxTries : reason.tries))
            return false;
        const { registry, what } = operation;
        const kind = outcome.failure?.kind === 'unknown-outcome' ? 'unknown-outcome' : reason.kind;
        this.#onRetry({ registry, what, class: kind, status: outcome.status, attempt, wait });
        if (isPause)
            await this.#pause(operation, request.url.host);
        else
            await this.#options.sleep(wait);
        return true;
    }
    async #pause(operation, host) {
        for (;;) {
            const end = this.#pauses.end(host);
            const wait = end - this.#now();
            if (wait > 0) {
                if (operation.paused + wait > this.#options.maxWait)
                    throw rateLimited(operation, wait);
                operation.paused += wait;
                operation.end += wait;
                await this.#options.sleep(wait);
            }
            if (this.#pauses.end(host) === end)
                return end;
        }
    }
    #giveUp(operation, { request, outcome, reason }) {
        if ('error' in outcome || reason.kind !== 'throttled')
            return answerOf(outcome);
        const wait = this.#pauses.end(request.url.host) - this.#now();
        throw rateLimited(operation, wait, outcome.answer.bytes);
    }
}

;// CONCATENATED MODULE: ./lib/registry/tags.js




async function listTags(perform, repository) {
    const operation = tagsOperation(repository);
    const first = await firstPage(perform, operation);
    if (first.answer.status === 404)
        return [];
    const tags = new Set();
    const takeIn = (page) => {
        const names = listAt(page, 'tags').filter((name) => typeof name === 'string');
        const fresh = names.filter((name) => !tag_isTag(name) || !tags.has(name));
        for (const name of fresh)
            if (tag_isTag(name))
                tags.add(name);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...tags];
}
function tagsOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/tags/list`);
    return { method: 'GET', url, repository, actions: 'pull', verb: 'list the tags of', subject, limit: pageLimit };
}

;// CONCATENATED MODULE: ./lib/registry/client.js












function createRegistryClient({ credentials, send = createSend(), now = () => performance.now(), ...retrying }) {
    const engine = new RetryEngine(send, { now, ...retrying });
    const perform = operations_createPerform(engine, new Authorizer(credentials, now));
    return {
        async checkAccess(repository) {
            successOf(await perform(accessOperation(repository)));
        },
        probePush: (repository) => probePush(perform, repository),
        getManifest: (repository, reference, { awaited = false } = {}) => awaited
            ? getPushedManifest(perform, engine, { repository, reference })
            : getManifest(perform, repository, reference),
        putManifest: (repository, reference, manifest) => putManifest(perform, { repository, reference }, manifest),
        resolve: (repository, tag) => locate(perform, repository, tag),
        exists: async (repository, digest) => (await locate(perform, repository, digest)) !== undefined,
        tags: (repository) => listTags(perform, repository),
        copy: (from, to, digest) => copyImage(perform, { from, to }, digest),
        putBlob: (repository, bytes) => putSmallBlob(perform, repository, bytes),
        deleteTag: (repository, tag) => deleteTag(perform, repository, tag),
        referrers: (repository, digest) => listReferrers(perform, repository, digest),
        describe: (repository, manifest) => readNotes(perform, repository, manifest),
    };
}

;// CONCATENATED MODULE: ./lib/registry/credentials.js





const tokenUsername = '<token>';
function credentials_withLogin(login, otherwise) {
    return (registry) => login?.registry === registry
        ? Promise.resolve({ kind: 'password', username: login.username, password: login.password })
        : otherwise(registry);
}
function dockerCredentials({ env, run }) {
    return async (registry) => {
        const key = configKey(registry);
        const variable = parseDockerConfig(env['DOCKER_AUTH_CONFIG'] ?? '', 'DOCKER_AUTH_CONFIG');
        if (variable.auths.has(key))
            return readEntry(variable.auths.get(key), key, 'DOCKER_AUTH_CONFIG');
        const folder = configFolder(env);
        const config = await readDockerConfig(folder);
        const helper = helperFor(config, key);
        if (helper)
            return askHelper(helper, key, run);
        return readEntry(findEntry(config.auths, key), key, folder);
    };
}
function findEntry(auths, key) {
    if (auths.has(key))
        return auths.get(key);
    for (const [name, entry] of auths)
        if (name.replace(/^https?:\/\//, '').replace(/\/.*$/s, '') === key)
            return entry;
    return undefined;
}
function readEntry(entry, key, source) {
    if (entry === undefined)
        return undefined;
    const { auth, username, password, identitytoken } = record(entry);
    if (identitytoken && typeof identitytoken === 'string')
        return identity(identitytoken);
    if (auth && typeof auth === 'string') {
        const [, user, secret] = /^([^:]+):(.*)$/s.exec(Buffer.from(auth, 'base64').toString('utf8')) ?? [];
        if (user === undefined || secret === undefined) {
            throw (0,failures/* invalidDockerConfig */.qP)(source, `the "auth" of ${key} is not base64 of "user:password"`);
        }
        return credentials_named(user, secret.replace(/^\0+|\0+$/g, ''));
    }
    return typeof username === 'string' && typeof password === 'string' && username
        ? credentials_named(username, password)
        : undefined;
}
async function askHelper(name, key, run) {
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw credentialHelperFailed(String(name), key, 'its name is not the name of a program');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout, stderr } = await run(program, ['get'], { input: key }).catch((error) => {
        throw credentialHelperFailed(name, key, 'it cannot be started', String(error));
    });
    if (exitCode !== 0) {
        if (stdout.trim() === 'credentials not found in native keychain')
            return undefined;
        throw credentialHelperFailed(name, key, `exit code ${exitCode}`, stdout.trim() || stderr.trim());
    }
    const { Username: user, Secret: secret } = record(credentials_parse(stdout));
    if (typeof user !== 'string' || typeof secret !== 'string') {
        throw credentialHelperFailed(name, key, 'its answer is not {"Username":…, "Secret":…}');
    }
    return user === tokenUsername ? identity(secret) : credentials_named(user, secret);
}
function credentials_named(username, password) {
    return password === '' ? undefined : { kind: 'password', username, password: new Secret(password) };
}
function identity(token) {
    return { kind: 'identity-token', token: new Secret(token) };
}
function credentials_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/commands/registries.js






const helperDeadline = 60_000;
function openRegistries({ login, maxWait }, { env, stopping, onRetry }) {
    const stopped = () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that');
    return createRegistryClient({
        credentials: credentials_withLogin(login, dockerCredentials({ env, run: createBoundedRun({ deadline: helperDeadline }) })),
        send: createSend({ env }),
        retry: { sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), maxWait },
        onRetry,
    });
}

;// CONCATENATED MODULE: ./lib/report/tags-json.js

function isWritten({ state }) {
    return state !== 'unchanged' && state !== 'kept';
}
function moveJson({ repository, tag, from, to, state }) {
    return { repository: repository.name, tag, from, to, state };
}
function previousJson(tags) {
    const moved = tags.flatMap((tag) => tag.state === 'moved' && tag.from !== undefined ? [[formatReference(tag), tag.from]] : []);
    return Object.fromEntries(moved);
}
function skippedJson(outcome) {
    return { repository: outcome.repository.name, tag: outcome.tag, reason: keptReason(outcome) };
}
function keptReason({ to }) {
    return to === undefined
        ? 'there is nothing that this run could point it at'
        : `it stands at ${to}, which goes before this image`;
}

;// CONCATENATED MODULE: ./lib/report/outputs.js




const planOutputNames = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'];
const outputNames = [
    ...planOutputNames,
    'digest',
    'imageid',
    'metadata',
    'image-refs',
    'platform-digests',
    'moved-tags',
    'previous',
    'skipped',
    'retries',
];
const planEntranceOutputNames = [
    ...planOutputNames,
    'bake-file',
    'bake-file-tags',
    'bake-file-labels',
    'bake-file-annotations',
    'plan',
    'moves',
    'buildx-argv',
];
function planOutputs(plan, inputs) {
    const { separators } = inputs.outputs;
    const tags = taggedNames(plan);
    const annotations = leveledAnnotations(plan, inputs);
    const labels = Object.fromEntries(plan.labels);
    return {
        version: plan.version,
        tags: tags.join(separators.tags),
        'tag-names': plan.names.join(separators.tags),
        labels: labelLines(plan.labels).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: JSON.stringify({ tags, 'tag-names': plan.names, labels, annotations }),
    };
}
function resultOutputs(plan, result) {
    const { digest, imageId, metadata, platforms, tags, retries } = result;
    const pushed = plan.push.push && digest !== undefined;
    return {
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === '' ? {} : { imageid: imageId }),
        ...(metadata === '' ? {} : { metadata }),
        'image-refs': pushed ? plan.repositories.map(({ repository }) => formatPinned(repository, digest)).join('\n') : '',
        'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
        'moved-tags': JSON.stringify(tags.filter(isWritten).map(moveJson)),
        previous: JSON.stringify(previousJson(tags)),
        skipped: JSON.stringify(tags.filter(({ state }) => state === 'kept').map(skippedJson)),
        retries: String(retries.length),
    };
}
function taggedNames(plan) {
    return plan.repositories.length === 0 ? plan.names : references(plan);
}
function leveledAnnotations(plan, inputs) {
    const lines = labelLines(plan.annotations);
    return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}

;// CONCATENATED MODULE: ./lib/report/plan-table.js

function planRows(plan) {
    const tags = plan.tags.map((tag) => [tag.name, actionOf(tag), tag.reason]);
    const skipped = plan.skipped.map((reason) => ['', 'skip', reason]);
    return [...tags, ...skipped];
}
function planTable(plan) {
    const rows = planRows(plan).map(([tag, action, reason]) => [codeSpan(tag), codeSpan(action), codeSpan(reason)]);
    return table(['Tag', 'Action', 'Why'], rows);
}
function planLines(plan) {
    const rows = planRows(plan);
    const width = (column) => Math.max(0, ...rows.map((row) => row[column].length));
    return rows.map(([tag, action, reason]) => `${tag.padEnd(width(0))}  ${action.padEnd(width(1))}  ${reason}`);
}
function actionOf({ action, version, other }) {
    switch (action) {
        case 'create':
            return 'create';
        case 'move':
            return other === undefined || version === undefined ? 'move' : `move ${other} -> ${version}`;
        case 'keep':
            return other === undefined ? 'keep' : `keep ${other}`;
    }
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __nccwpck_require__(3021);
;// CONCATENATED MODULE: ./lib/report/summary.js




function summaryOf(report) {
    const { plan, result } = report;
    const sections = [
        `### ${headline(report)}`,
        recoveryOf(report),
        result.tags.length > 0 ? tagTable(result.tags) : undefined,
        result.platforms.length > 0 ? platformTable(report) : undefined,
        plan.push.push && result.digest !== undefined ? pullLines(report) : undefined,
    ];
    return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}
function finishedSummary({ tags }, onFailure) {
    const done = onFailure === 'restore'
        ? 'Put back what a release that was cut short had moved'
        : 'Finished a release that was cut short';
    const headline = tags.some(isUnfinished) && onFailure !== 'restore' ? `${done}, as far as that was possible` : done;
    return { headline, text: `### ${headline}\n\n${tagTable(tags)}\n` };
}
function headline({ plan, result, start, duration }) {
    const { tags } = result;
    const failed = tags.filter((tag) => isUnfinished(tag)).length;
    const took = `in ${formatSeconds(duration)}`;
    const version = (0,markdown/* codeSpan */.SS)(plan.version);
    if (failed > 0)
        return `${version} is only partly published: ${failed} of ${tags.length} tags were not moved`;
    if (start?.kind === 'skip') {
        return start.reason === 'exists'
            ? `${version} is released already, and was left as it is`
            : `Nothing was built: ${(0,markdown/* codeSpan */.SS)(tags[0]?.tag ?? '')} stands at a newer commit`;
    }
    if (start?.kind === 'reuse')
        return reused(start, { version, isComplete: !tags.some(isChanged) });
    if (plan.push.push)
        return `Released ${version} ${took}`;
    const what = plan.version === '' ? 'Built' : `Built ${version}`;
    return `${what} ${took}, not pushed: ${plan.push.reason}`;
}
function reused({ because, tag }, { version, isComplete }) {
    switch (because) {
        case 'released':
            return `${version} was released before${isComplete ? ', and all is as it should be' : ', and what was missing is there now'}`;
        case 'built':
            return `Released ${version} without a build: its commit was built before from the same inputs, as ${(0,markdown/* codeSpan */.SS)(tag ?? '')}`;
        case 'promoted':
            return isComplete ? `${version} was promoted before, and all is as it should be` : `Promoted ${version}`;
    }
}
function recoveryOf({ result }) {
    return recoveryLine(result.retries, { succeeded: !result.tags.some(isUnfinished) });
}
function isUnfinished({ state }) {
    return state === 'failed' || state === 'not-reached' || state === 'restored';
}
function isChanged({ state }) {
    return state === 'created' || state === 'moved';
}
function tagTable(tags) {
    const rows = tags.map((outcome) => [
        (0,markdown/* codeSpan */.SS)(outcome.tag),
        (0,markdown/* codeSpan */.SS)(outcome.repository.name),
        stateText(outcome),
        outcome.from === undefined ? '' : (0,markdown/* codeSpan */.SS)(outcome.from),
        nowText(outcome),
    ]);
    return (0,markdown/* table */.tp)(['Tag', 'Image', '', 'Before', 'Now'], rows);
}
function nowText({ state, to }) {
    if (to !== undefined)
        return (0,markdown/* codeSpan */.SS)(to);
    return state === 'not-reached' ? 'not looked at' : '';
}
function stateText({ state }) {
    switch (state) {
        case 'created':
        case 'moved':
        case 'unchanged':
        case 'kept':
            return state;
        case 'restored':
            return '**put back**';
        case 'failed':
            return '**not moved**';
        case 'not-reached':
            return '**not tried**';
    }
}
function platformTable({ result }) {
    const rows = result.platforms.map(({ platform, digest, size }) => [
        (0,markdown/* codeSpan */.SS)(platform),
        formatBytes(size),
        (0,markdown/* codeSpan */.SS)(digest),
    ]);
    return (0,markdown/* table */.tp)(['Platform', 'Size', 'Digest'], rows);
}
function pullLines({ plan, result }) {
    const { digest } = result;
    if (digest === undefined)
        return '';
    const lines = plan.repositories.map(({ repository }) => `docker pull ${formatPinned(repository, digest)}`);
    return (0,markdown/* codeBlock */.DV)(lines, 'sh');
}

;// CONCATENATED MODULE: ./lib/commands/tell.js




function tellPlan(log, plan) {
    log.info(`${plan.push.push ? 'Pushing' : 'Not pushing'}, because ${plan.push.reason}.`);
    for (const line of planLines(plan))
        log.info(`  ${line}`);
    for (const reference of references(plan))
        log.info(`  ${reference}`);
}
function hasResult({ failure, tags }) {
    return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}
async function tell({ core, log, env, stopwatch }, { plan, inputs, image, published, retries }) {
    const { platforms = [], tags = [], start, digest = image.digest } = published ?? {};
    const result = { ...image, digest, platforms, tags, retries };
    const report = { plan, result, start, duration: stopwatch.total() };
    setOutputs(core, { ...planOutputs(plan, inputs), ...resultOutputs(plan, result) });
    for (const { message, url, file, line, endLine } of image.warnings) {
        const place = {
            title: 'Build check',
            ...(file && { file }),
            ...(line && { startLine: line }),
            ...(endLine && { endLine }),
        };
        log.warning(url === undefined ? message : `${message} (${url})`, place);
    }
    log.info(headline(report).replaceAll('`', ''));
    const recovery = recoveryOf(report);
    if (recovery !== undefined)
        log.info(recovery);
    if (result.digest !== undefined)
        log.info(`Digest: ${result.digest}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(summaryOf(report)).write();
    stopwatch.lap('report');
    log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}

;// CONCATENATED MODULE: ./lib/commands/release.js
















async function release(options) {
    const { env } = options;
    const request = await readStep(env);
    const log = createLog();
    const openLog = release_once(async () => {
        const core = await options.loadCore();
        for (const secret of secretsOf(request.inputs, env))
            core.setSecret(secret.reveal());
        log.open(core);
        return core;
    });
    const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    try {
        const sources = openSources(request.inputs, options);
        await releaseImage({ ...options, ...request, ...sources, log, openLog, workplace, retries: [] });
    }
    finally {
        await openLog();
        await workplace.remove().catch((error) => log.warning(`A private folder stays for now: ${String(error)}`));
    }
}
async function releaseImage(step) {
    const { env, inputs, log, openLog, stopwatch, stopping } = step;
    const buildTools = askBuildTools(step, step);
    const config = await createPrivateConfig({ env, temp: step.workplace.directory, login: inputs.login });
    const client = openRegistries(inputs, {
        env,
        stopping,
        onRetry: retryTeller(step, (line) => {
            log.info(line);
        }),
    });
    stopwatch.lap('start');
    const { plan, facts } = await decide(step);
    tellPlan(log, plan);
    stopwatch.lap('plan');
    const docker = createDocker({ ...step, env: { ...env, ...config.environment }, cwd: facts.checkout.directory });
    const onBegin = openLog;
    const build = new PendingBuild({
        ...step,
        plan,
        facts,
        buildTools,
        docker,
        onBegin,
        onRetry: retryTeller(step, (line) => {
            log.warning(line);
        }),
    });
    const published = await buildAndPublish(build, { ...step, plan, facts, client });
    stopwatch.lap('publish');
    if (published === undefined || hasResult(published)) {
        await tell({ ...step, core: await openLog() }, { ...step, plan, image: build.image, published });
    }
    if (published?.failure !== undefined)
        throw published.failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the release', 'The job summary says what was done until then');
}
async function buildAndPublish(build, publication) {
    const { plan, inputs } = publication;
    if (pushedRepositories(plan).length === 0 || inputs.build.call !== undefined) {
        await build.run();
        return undefined;
    }
    return publishPlan(publication, { build: () => build.push(), defaultPlatform: () => build.platform });
}
async function decide(step) {
    const now = new Date();
    const facts = await gather(step.inputs, { ...step, now });
    const languages = await loadLanguages(step.inputs, { now, commit: facts.created });
    return { plan: makePlan(step.inputs, facts, languages), facts };
}
function retryTeller({ retries, openLog }, say) {
    return (retry) => {
        retries.push(retry);
        say(retryLine(retry));
        openLog().catch(() => undefined);
    };
}
function release_once(load) {
    let loaded;
    return () => (loaded ??= load());
}


/***/ }),

/***/ 6562:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3658);
/* harmony import */ var _commands_release_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6794);
/* harmony import */ var _tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3672);
/* harmony import */ var _tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5068);




const stopwatch = (0,_tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startStopwatch */ .Q)(() => performance.now());
const { stopping, overdue, leave } = (0,_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForStop */ .r)();
const loadCore = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
const loadGitHub = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
try {
    await Promise.race([(0,_commands_release_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)({ env: process.env, loadCore, loadGitHub, stopwatch, stopping }), overdue]);
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)(await loadCore(), process.env, error);
}
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ unreadablePayload),
/* harmony export */   K2: () => (/* binding */ ReleaseError),
/* harmony export */   Q_: () => (/* binding */ noDigest),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Su: () => (/* binding */ unusablePattern),
/* harmony export */   dg: () => (/* binding */ tagsNotPublished),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   gH: () => (/* binding */ invalidEntry),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   q3: () => (/* binding */ buildFailed),
/* harmony export */   qX: () => (/* binding */ slowPattern),
/* harmony export */   qg: () => (/* binding */ severalFailures),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
class ReleaseError extends Error {
    name = 'ReleaseError';
    failure;
    constructor(failure) {
        super(describe(failure.what, failure.value, failure.remedy), failure.cause === undefined ? {} : { cause: failure.cause });
        this.failure = failure;
    }
}
const maxQuotedLength = 200;
function quote(text) {
    const shown = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
    return JSON.stringify(shown);
}
function describe(what, value, remedy) {
    return `${what}${value === undefined ? '' : `: ${quote(value)}`}. ${remedy}`;
}
function invalidName(kind, value, remedy) {
    return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}
function invalidEntry(problem, value, remedy) {
    return new ReleaseError({ code: 'invalid-entry', what: problem, value, remedy });
}
function invalidInputs(faults) {
    const place = ({ input, line }) => (line === undefined ? input : `${input}, line ${line}`);
    const lines = faults.map((fault) => `- ${place(fault)}: ${describe(fault.problem, fault.value, fault.remedy)}`);
    return new ReleaseError({
        code: 'invalid-inputs',
        what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
        remedy: `Correct the step's "with:" block:\n${lines.join('\n')}`,
    });
}
function unreadablePayload(path, cause) {
    return new ReleaseError({
        code: 'unreadable-payload',
        what: 'The event payload is not readable JSON',
        value: path,
        remedy: 'GitHub writes this file; outside of GitHub, unset GITHUB_EVENT_PATH or point it at a JSON file.',
        cause,
    });
}
function noDigest() {
    return new ReleaseError({
        code: 'no-digest',
        what: 'The image was pushed, but buildx does not say under which digest, so no further tag can be pointed at it',
        remedy: 'Install buildx 0.6.0 or newer, and a builder that writes "containerimage.digest" into its metadata file.',
    });
}
function tagsNotPublished(failed, cause) {
    return new ReleaseError({
        code: 'tags-not-published',
        what: `The image is built and pushed, but not every tag points at it:\n${bullets(failed)}\n`,
        remedy: 'The job summary says where each tag stands. Run the job again: it is safe, and it moves the rest.',
        cause,
    });
}
function severalFailures(failures) {
    const unknown = failures.find((failure) => !(failure instanceof ReleaseError));
    if (unknown !== undefined || failures.length < 2)
        return unknown ?? failures[0];
    const messages = failures.map(({ message }) => message);
    return new ReleaseError({ code: 'several-failures', what: 'Several things are wrong', remedy: messages.join('\n') });
}
function buildFailed(problem) {
    const { step, file, line = 1, error, remedy, output, excerpt } = problem;
    const what = step === undefined ? 'The build failed' : `The build failed at ${quote(step)}`;
    return new ReleaseError({
        code: 'build-failed',
        what: file === undefined ? what : `${what} (${file}:${line})`,
        value: error,
        remedy,
        details: [...output, ...excerpt],
        place: file === undefined ? undefined : { file, line },
    });
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function unusablePattern(pattern, cause) {
    return new ReleaseError({
        code: 'unusable-pattern',
        what: 'The pattern is too large',
        value: pattern,
        remedy: 'Write a shorter one.',
        cause,
    });
}
function slowPattern(pattern, limit, cause) {
    return new ReleaseError({
        code: 'slow-pattern',
        what: `The pattern took longer than ${limit} ms`,
        value: pattern,
        remedy: 'Avoid repetitions inside of repetitions: "(a+)+" can be written as "a+".',
        cause,
    });
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
function codeSpan(text) {
    const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
    return safe === '' ? '' : `\`${safe}\``;
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function codeBlock(lines, language = '') {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   v3: () => (/* binding */ cleanLines),
/* harmony export */   z8: () => (/* binding */ maxLineLength)
/* harmony export */ });
const maxLineLength = 8192;
const cutMark = ` … [line cut after ${maxLineLength} characters]`;
const escapeSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const lineEnds = /[\r\n]+/g;
const invisible = /[[\p{Control}\p{Default_Ignorable_Code_Point}]--\t]/gv;
const commandAtStart = /^([^!-~]*:)(?=[^\0-\u007f]*:)/;
const commandAnywhere = /#(?=[^\0-\u007f]*#[^\0-\u007f]*\[)/g;
function clean(line) {
    const cut = line.length > maxLineLength;
    const text = (cut ? line.slice(0, maxLineLength) : line)
        .toWellFormed()
        .replace(escapeSequences, '')
        .replace(lineEnds, ' ')
        .replace(invisible, '')
        .replace(commandAtStart, '$1 ')
        .replace(commandAnywhere, '# ');
    return cut ? text + cutMark : text;
}
function cleanLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(clean)
        .join('\n');
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Lg: () => (/* binding */ buildxInWorkspace),
/* harmony export */   XA: () => (/* binding */ builderUnusable),
/* harmony export */   qP: () => (/* binding */ invalidDockerConfig),
/* harmony export */   sg: () => (/* binding */ unusableCheckout),
/* harmony export */   yf: () => (/* binding */ buildxNotFound)
/* harmony export */ });
/* unused harmony export diedInBuild */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

function buildxNotFound() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'builder-unusable',
        what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
        value: name,
        remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
        cause,
    });
}
function invalidDockerConfig(file, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-docker-config',
        what: `Cannot use Docker's configuration, because ${problem}`,
        value: file,
        remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
    });
}
function unusableCheckout(directory, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unusable-checkout',
        what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
        value: directory,
        remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
    });
}
function cancelled(during, certain) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'cancelled',
        what: `The run was cancelled during ${during}`,
        remedy: `${certain}. Run the job again: it is safe, and it does what is missing.`,
    });
}
function diedInBuild() {
    return new ReleaseError({
        code: 'died-in-build',
        what: 'The run was cut short during its build, or right after it',
        remedy: 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved. Run the job again: it is safe, and it does what is missing.',
    });
}


/***/ }),

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop),
/* harmony export */   z: () => (/* binding */ sleepUnlessStopped)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8500);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2972);



const limits = { tell: 4750, leave: 5500 };
const grace = 100;
function listenForStop() {
    const stop = new AbortController();
    const overdue = Promise.withResolvers();
    overdue.promise.catch(() => undefined);
    let tell;
    const onSignal = (signal) => {
        if (stop.signal.aborted)
            return;
        const exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
        process.on('exit', () => (process.exitCode = exitCode));
        tell = setTimeout(() => {
            overdue.reject((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelled */ .KW)('something that did not end', 'The registries say how far it had come'));
        }, limits.tell);
        setTimeout(() => process.exit(), limits.leave).unref();
        stop.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, onSignal);
    const leave = () => {
        clearTimeout(tell);
        if (stop.signal.aborted)
            setTimeout(() => process.exit(), grace).unref();
    };
    return { stopping: stop.signal, overdue: overdue.promise, leave };
}
function sleepUnlessStopped(stopping, failure) {
    return async (milliseconds) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, { signal: stopping });
        }
        catch {
            throw failure();
        }
    };
}


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startStopwatch)
/* harmony export */ });
function startStopwatch(now) {
    const laps = new Map();
    let last = 0;
    return {
        laps,
        lap(name) {
            const time = now();
            laps.set(name, Math.round(time - last));
            last = time;
        },
        total: now,
    };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6562);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
