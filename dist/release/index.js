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



function reportFailure(error) {
    if (error instanceof errors/* ReleaseError */.K2) {
        const { details = [], place } = error.failure;
        return {
            message: (0,clean/* cleanLines */.v3)(error.message),
            details: details.map(clean/* clean */.uH),
            place: place === undefined ? {} : { file: (0,clean/* clean */.uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    return { message, details: (0,clean/* cleanLines */.v3)(stack).split('\n'), place: {} };
}
function failureSummary({ message, details }) {
    return ([`### Not released`, (0,markdown/* codeBlock */.DV)(message.split('\n')), ...(details.length > 0 ? [(0,markdown/* codeBlock */.DV)(details)] : [])].join('\n\n') + '\n');
}

;// CONCATENATED MODULE: ./lib/commands/fail.js

async function fail(core, env, error) {
    const report = reportFailure(error);
    process.exitCode = core.ExitCode.Failure;
    for (const line of report.details)
        core.info(line);
    core.error(report.message, report.place);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(failureSummary(report)).write();
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
    if (!isTag(text)) {
        throw (0,errors/* invalidName */.z)('tag', text, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".');
    }
    return text;
}
function isTag(text) {
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

;// CONCATENATED MODULE: ./lib/tools/failures.js

function buildxNotFound() {
    return new errors/* ReleaseError */.K2({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new errors/* ReleaseError */.K2({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'builder-unusable',
        what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
        value: name,
        remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
        cause,
    });
}
function invalidDockerConfig(file, problem) {
    return new errors/* ReleaseError */.K2({
        code: 'invalid-docker-config',
        what: `Cannot use Docker's configuration, because ${problem}`,
        value: file,
        remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
    });
}
function unusableCheckout(directory, problem) {
    return new errors/* ReleaseError */.K2({
        code: 'unusable-checkout',
        what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
        value: directory,
        remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
    });
}

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

;// CONCATENATED MODULE: ./lib/tools/run.js
const noInput = (() => undefined);
function createRun(exec) {
    return (command, args, { input, env, cwd } = {}) => exec.getExecOutput(quoteCommand(command), [...args], {
        ...(env === undefined ? {} : { env: withoutGaps(env) }),
        ...(cwd === undefined ? {} : { cwd }),
        input: input === undefined ? noInput : Buffer.from(input),
        silent: true,
        ignoreReturnCode: true,
    });
}
function quoteCommand(command) {
    return `"${command.replaceAll('"', '\\"')}"`;
}
function withoutGaps(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./lib/tools/docker.js





const withWarnings = { BUILDX_METADATA_WARNINGS: '1' };
function createDocker({ exec, buildx, env, cwd }) {
    const run = createRun(exec);
    const ask = (args, more = {}) => run(buildx.command, [...buildx.prefix, ...args], { env: { ...env, ...more }, cwd });
    return {
        async version() {
            const { exitCode, stdout } = await ask(['version']);
            return exitCode === 0 ? parseBuildxVersion(stdout) : undefined;
        },
        async inspectBuilder(name) {
            const asked = await ask(['inspect', ...(name === undefined ? [] : ['--', name])], { DEBUG: '1' });
            const builder = parseInspect(asked.stdout);
            const problem = asked.exitCode === 0 ? builder.error : errorLine(asked.stderr);
            if (problem !== undefined)
                throw builderUnusable(name, new Error((0,clean/* clean */.uH)(problem)));
            return builder;
        },
        async build(argv, { onLine }) {
            const show = (line) => {
                onLine((0,clean/* clean */.uH)(line));
            };
            const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
            const exitCode = await exec.exec(quoteCommand(buildx.command), [...buildx.prefix, ...argv], {
                env: withoutGaps({ ...withWarnings, ...env }),
                cwd,
                input: noInput,
                silent: true,
                ignoreReturnCode: true,
                listeners: { stdout: stdout.write, stderr: stderr.write },
            });
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
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/tools/docker-config.js




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return external_node_path_namespaceObject.resolve(folder === '' ? external_node_path_namespaceObject.join(home === '' ? (0,external_node_os_namespaceObject.homedir)() : home, '.docker') : folder);
}
async function readDockerConfig(folder) {
    const file = external_node_path_namespaceObject.join(folder, 'config.json');
    try {
        return parseDockerConfig(await (0,promises_namespaceObject.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (error.code === 'ENOENT')
            return parseDockerConfig('{}', file);
        throw invalidDockerConfig(file, `it cannot be read (${String(error.code)})`);
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
        throw invalidDockerConfig(source, 'it is not JSON');
    }
}
function entries(value, source, name) {
    return new Map(Object.entries(value === undefined || value === null ? {} : object(value, source, name)));
}
function object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw invalidDockerConfig(source, `${name} is not a JSON object`);
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
    const directory = await (0,promises_namespaceObject.mkdtemp)(external_node_path_namespaceObject.join(temp, 'docker-config-'));
    const remove = () => (0,promises_namespaceObject.rm)(directory, { recursive: true, force: true });
    try {
        await linkEntries(original, directory);
        const text = JSON.stringify(withLogin(config, key, `${login.username}:${login.password.reveal()}`), undefined, 2);
        await (0,promises_namespaceObject.writeFile)(external_node_path_namespaceObject.join(directory, 'config.json'), text, { mode: 0o600, flag: 'wx' });
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
    await Promise.all(links.map((name) => (0,promises_namespaceObject.symlink)(external_node_path_namespaceObject.join(from, name), external_node_path_namespaceObject.join(to, name))));
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
        throw invalidDockerConfig(file, `it is inside the checked-out repository and has ${commands.join(', ')}`);
    }
}
function isEmpty(value) {
    return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
async function listing(folder) {
    try {
        return await (0,promises_namespaceObject.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}
async function real(place) {
    try {
        return await (0,promises_namespaceObject.realpath)(place);
    }
    catch {
        return external_node_path_namespaceObject.resolve(place);
    }
}

;// CONCATENATED MODULE: ./lib/tools/workplace.js


const prefix = 'release-image-';
async function createWorkplace(temp) {
    const directory = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(temp, prefix));
    return { directory, remove: () => (0,promises_namespaceObject.rm)(directory, { recursive: true, force: true }) };
}
async function removeWorkplaces(temp) {
    const names = await readdir(temp).catch(() => []);
    const ours = names.filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => rm(join(temp, name), { recursive: true, force: true })));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/image/digest.js


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
function parseDigest(text) {
    if (!isDigest(text))
        throw (0,errors/* invalidName */.z)('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
    return text;
}
function isDigest(text) {
    return digestGrammar.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
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
    if (answer.status === 401 || answer.status === 403) {
        const remedy = `Give it the right to ${verb === 'read' ? 'pull' : 'push'} there. ${hint(registry)}`;
        return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy);
    }
    const what = `${registry} answered ${answer.status} (to ${verb} ${subject})`;
    if (answer.status === 404) {
        return fail('not-found', what, 'Check the name; some registries need the repository to be created first.');
    }
    return fail('registry-failed', what, 'Try again; if it stays, show this message to whoever runs the registry.');
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

;// CONCATENATED MODULE: ./lib/registry/transport.js


const manifestLimit = 4 * 1024 * 1024;
const smallLimit = 64 * 1024;
const maxRedirects = 3;
const userAgent = 'release-image';
function createSend({ deadline = 30_000, env = {} } = {}) {
    const exchange = createExchange(env);
    return async (request) => {
        const timeout = Math.min(deadline, request.timeout ?? deadline);
        const signal = AbortSignal.timeout(timeout);
        try {
            let url = request.url;
            for (let hop = 0; hop <= maxRedirects; hop += 1) {
                const response = await exchange({ ...request, url }, signal);
                const target = redirectTarget(response, url);
                if (target === undefined)
                    return await readAnswer(response, request);
                response.destroy();
                refuseRedirect(request, target);
                url = target;
            }
        }
        catch (error) {
            throw unreachable(signal.aborted ? signal.reason : error, request.url.host, timeout);
        }
        throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
    };
}
function createExchange(env) {
    const agents = new Map();
    return async ({ url, method, headers, body }, signal) => {
        const { request, Agent } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)));
        const proxyEnv = isThisMachine(url) ? {} : env;
        const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
        agents.set(url.origin, agent);
        const length = body === undefined ? {} : { 'content-length': body.length };
        const all = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...headers };
        return new Promise((resolve, reject) => {
            request(url, { agent, method, headers: all, signal }).on('response', resolve).on('error', reject).end(body);
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
function refuseRedirect({ method, url }, target) {
    if (method !== 'GET' && method !== 'HEAD') {
        throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
    }
    if (target.origin !== url.origin)
        throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}
async function readAnswer(response, { method, url, limit }) {
    const { statusCode: status = 0, headers } = response;
    const isGood = status >= 200 && status < 300;
    const encoding = headers['content-encoding'] ?? 'identity';
    if (isGood && method !== 'HEAD' && encoding !== 'identity') {
        throw untrustedAnswer(`${url.host} encoded its answer, which it was asked not to`, encoding);
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
    return { status, headers: asMap(headers), bytes: concatenate(chunks) };
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
    const { token, access_token: accessToken, expires_in: expiresIn } = parse(bytes);
    const text = token ?? accessToken;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw untrustedAnswer(`The token server ${realm.host} answered without a usable token`);
    }
    const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
    const life = Math.min(Math.max(seconds, shortestLife), longestLife);
    return { text: new Secret(text), lifetime: life * 1000 * usableShare };
}
function parse(bytes) {
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
        const wider = scopeOf({ ...access, actions: 'pull,push' }, challenge);
        const scope = tokens.has(wider) ? wider : scopeOf(access, challenge);
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
function scopeOf({ repository, actions }, challenge) {
    const general = challenge.parameters.get('scope') ?? '';
    return [`repository:${repository.path}:${actions}`, ...(/^[a-z]+$/.test(general) ? [general] : [])].join(' ');
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
    const digest = digestOf(bytes);
    if (expected !== undefined && digest !== expected) {
        throw untrustedAnswer(`The bytes that came for ${subject} have another digest`, digest);
    }
    const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
        throw untrustedAnswer(`What came for ${subject} is not an image`, mediaType);
    }
    return { digest, mediaType, bytes };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/registry/retry-policy.js
const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * minute];
const permanent = { kind: 'permanent' };
const retry_policy_transient = { kind: 'transient', tries: maxTries };
const texts = [
    [/cannot be overwritten/i, 'conflict'],
    [/\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b/, 'conflict'],
    [/cannot update tag .*immutab|artifactregistry\.tags\.update/is, 'conflict'],
    [/configured as immutable/i, 'conflict'],
    [/\bREGISTRY_DISALLOWED_OPERATION\b/, 'conflict'],
    [/authorization token has expired/i, 'auth'],
    [/secondary rate limit/i, 'throttled', minute],
    [/\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i, 'throttled'],
];
const transientStatuses = [408, 499, 500, 502, 503, 504, 522];
function classifyAnswer({ status, headers, bytes }, method) {
    const text = new TextDecoder().decode(bytes);
    const asked = retryAfter(headers);
    const [, known, floor = shortestPause] = texts.find(([pattern]) => pattern.test(text)) ?? [];
    if (known === 'throttled' || (known === undefined && status === 429))
        return { kind: 'throttled', asked, floor };
    if (known !== undefined)
        return { kind: known };
    if (status === 401)
        return { kind: 'auth' };
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
        return afterSending({ kind: 'throttled', asked: undefined, floor: minute }, method);
    return whileSending.includes(code ?? '') ? afterSending(retry_policy_transient, method) : permanent;
}
function afterSending(because, method) {
    return method === 'PUT' ? { kind: 'unknown-outcome', because } : because;
}
function nextDelay(attempt, random) {
    return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
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

;// CONCATENATED MODULE: ./lib/registry/retry.js



const operationTime = 120_000;
const lostAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;
class RetryEngine {
    #send;
    #now;
    #onRetry;
    #options;
    #pausedUntil = new Map();
    constructor(send, { now, onRetry, retry }) {
        this.#send = send;
        this.#now = now;
        this.#onRetry = onRetry ?? (() => undefined);
        this.#options = { sleep: external_node_timers_promises_namespaceObject.setTimeout, random: Math.random, maxWait: defaultMaxWait, ...retry };
    }
    operation(registry, what) {
        const operation = { registry, what, end: this.#now() + operationTime, paused: 0 };
        return (request, reread) => this.#perform(operation, request, reread);
    }
    async #perform(operation, request, reread) {
        for (let attempt = 1;; attempt += 1) {
            await this.#pause(operation, request.url.host);
            const outcome = await this.#try(operation, request);
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
            this.#announcePause(request.url.host, wait);
        if (!inTime || attempt >= (isPause ? maxTries : reason.tries))
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
    #announcePause(host, wait) {
        this.#pausedUntil.set(host, Math.max(this.#pausedUntil.get(host) ?? 0, this.#now() + wait));
    }
    async #pause(operation, host) {
        for (let seen; seen !== this.#pausedUntil.get(host);) {
            seen = this.#pausedUntil.get(host);
            const wait = (seen ?? 0) - this.#now();
            if (wait <= 0)
                return;
            if (operation.paused + wait > this.#options.maxWait)
                throw rateLimited(operation, wait);
            operation.paused += wait;
            operation.end += wait;
            await this.#options.sleep(wait);
        }
    }
    #giveUp(operation, { request, outcome, reason }) {
        if ('error' in outcome || reason.kind !== 'throttled')
            return answerOf(outcome);
        const wait = (this.#pausedUntil.get(request.url.host) ?? 0) - this.#now();
        throw rateLimited(operation, wait, outcome.answer.bytes);
    }
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

;// CONCATENATED MODULE: ./lib/registry/client.js







function createRegistryClient({ credentials, send = createSend(), now = () => performance.now(), ...retrying }) {
    const authorizer = new Authorizer(credentials, now);
    const engine = new RetryEngine(send, { now, ...retrying });
    const exchange = (operation, reread) => perform(operation, { engine, authorizer, reread });
    const getManifest = async (repository, reference) => {
        const operation = readOperation('GET', repository, reference);
        const answer = successOf(await exchange(operation));
        return manifestOf(answer, operation.subject, isDigest(reference) ? reference : undefined);
    };
    const resolve = (repository, tag) => resolveTag(exchange, repository, tag);
    return {
        getManifest,
        resolve,
        async checkAccess(repository) {
            successOf(await exchange(accessOperation(repository)));
        },
        async putManifest(repository, tag, manifest) {
            const operation = writeOperation(repository, tag, manifest);
            const isThere = async () => (await resolve(repository, tag)) === manifest.digest;
            const { headers } = successOf(await exchange(operation, isThere));
            const stored = headers.get('docker-content-digest');
            if (stored !== undefined && stored !== manifest.digest) {
                throw untrustedAnswer(`${repository.registry} stored something else as ${operation.subject}`, stored);
            }
        },
    };
}
async function resolveTag(exchange, repository, tag) {
    const { answer } = await exchange(readOperation('HEAD', repository, tag));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    if (answer.status === 200 && isDigest(digest))
        return digest;
    if (answer.status === 404)
        return undefined;
    const operation = readOperation('GET', repository, tag);
    const full = await exchange(operation);
    return full.answer.status === 404 ? undefined : manifestOf(successOf(full), operation.subject, undefined).digest;
}
async function perform(operation, { engine, authorizer, reread }) {
    const { registry } = operation.repository;
    const send = engine.operation(registry, `${operation.verb} ${operation.subject}`);
    for (let attempt = 1;; attempt += 1) {
        const authorization = await authorizer.authorize(operation, send);
        const { by, header } = authorization;
        const answer = await send(httpRequest(operation, header), reread);
        const { verb, subject } = operation;
        const exchange = { answer, asked: { registry, verb, subject, by } };
        if (attempt === 2 || !isAboutLogin(answer, operation))
            return exchange;
        if (answer.status !== 401)
            authorizer.renew(registry);
        else if (!(await authorizer.refused(operation, authorization, answer.headers.get('www-authenticate'))))
            return exchange;
    }
}
function isAboutLogin(answer, { method }) {
    return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}
function httpRequest(operation, authorization) {
    const { method, path, repository, limit, headers, body } = operation;
    return {
        method,
        url: apiUrl(repository.registry, path),
        limit,
        headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
    };
}
function accessOperation(repository) {
    const subject = repository.name;
    return { method: 'GET', path: '', repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}
function readOperation(method, repository, reference) {
    const headers = { accept: acceptedTypes };
    const path = `${repository.path}/manifests/${reference}`;
    const subject = `${repository.name}${isDigest(reference) ? '@' : ':'}${reference}`;
    return { method, path, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}
function writeOperation(repository, tag, { mediaType, bytes }) {
    const headers = { 'content-type': mediaType };
    const path = `${repository.path}/manifests/${tag}`;
    const subject = `${repository.name}:${tag}`;
    const limit = smallLimit;
    return { method: 'PUT', path, repository, actions: 'pull,push', verb: 'write', subject, headers, limit, body: bytes };
}
function successOf({ answer, asked }) {
    if (answer.status < 200 || answer.status >= 300)
        throw failureOf(answer, asked);
    return answer;
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
            throw invalidDockerConfig(source, `the "auth" of ${key} is not base64 of "user:password"`);
        }
        return named(user, secret.replace(/^\0+|\0+$/g, ''));
    }
    return typeof username === 'string' && typeof password === 'string' && username
        ? named(username, password)
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
    return user === tokenUsername ? identity(secret) : named(user, secret);
}
function named(username, password) {
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
function secretsOf(inputs, env) {
    const { login, githubToken, build } = inputs;
    const credentials = [
        githubToken,
        login?.password,
        login && new Secret(Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64')),
    ].flatMap((secret) => secret?.reveal() ?? []);
    const ofBuild = build.secrets.flatMap((secret) => secrets_valueOf(secret, env)?.reveal() ?? []);
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
            return environment.compile(text, { noEscape: true, strict: true })(load_render_texts(values));
        }
        catch (cause) {
            throw invalidExpression(text, cause);
        }
    };
}
function load_render_texts(values) {
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

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __nccwpck_require__(8469);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var functions_parse = __nccwpck_require__(6353);
;// CONCATENATED MODULE: ./lib/image/version.js


function parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (functions_parse(text) ?? undefined) : undefined;
}
function isStable(version) {
    return version.prerelease.length === 0;
}
function compareVersions(a, b) {
    return compare(a, b);
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
    const versions = [];
    for (const tag of tags) {
        if (!tag.startsWith(prefix))
            continue;
        const version = parseVersion(prefix === '' ? tag : tag.slice(prefix.length));
        if (version !== undefined)
            versions.push(version);
    }
    return versions;
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
            const { version } = wanted.version;
            const highest = highestOther(wanted.line, known, wanted.version);
            if (highest === undefined)
                return { action: 'move', version, other: undefined, reason: `${version} is the first of its line` };
            const other = highest.version;
            if (compareVersions(wanted.version, highest) < 0)
                return { action: 'keep', version, other, reason: `${other} is the highest` };
            return { action: 'move', version, other, reason: `${version} is the highest` };
        }
    }
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
            return tags_named(evaluateRule(rule, context), rule, line);
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
function tags_named(result, rule, line) {
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
            children: list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
        };
    }
    if (!imageTypes.includes(mediaType))
        throw fail('it is neither an index nor an image');
    const config = descriptor(exactObject(document['config'], 'config', fail), fail);
    const layers = list(document['layers'], 'layers', fail).map((entry) => descriptor(exactObject(entry, 'layer', fail), fail));
    const size = layers.reduce((sum, layer) => sum + layer.size, config.size);
    return { kind: 'image', config, layers, size };
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
    if (typeof digest !== 'string' || !isDigest(digest))
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
function list(value, name, fail) {
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

async function describeImage(client, repository, options) {
    const { manifest, defaultPlatform } = options;
    const content = readManifest(manifest);
    switch (content.kind) {
        case 'image':
            return [{ platform: defaultPlatform, digest: manifest.digest, size: content.size }];
        case 'index':
            return Promise.all(content.children
                .filter((child) => !child.attestation)
                .map(async ({ digest, platform }) => {
                const child = readManifest(await client.getManifest(repository, digest));
                return { platform: platform ?? defaultPlatform, digest, size: child.kind === 'image' ? child.size : 0 };
            }));
    }
}

;// CONCATENATED MODULE: ./lib/publish/publish.js


async function publish(client, repositories, options) {
    const published = await Promise.all(repositories.map(async (plan, index) => {
        const manifest = client.getManifest(plan.repository, options.digest);
        const isMain = index === 0;
        const [tags, platforms] = await Promise.all([
            pointTags(client, plan, manifest),
            isMain ? platformsOf(client, plan, { ...options, manifest }) : [],
        ]);
        return { tags, platforms };
    }));
    return { tags: published.flatMap(({ tags }) => tags), platforms: published.flatMap(({ platforms }) => platforms) };
}
function pointTags(client, plan, manifest) {
    const { repository, tags, first } = plan;
    return Promise.all(tags.map(async (tag) => {
        try {
            const bytes = await manifest;
            if (tag !== first)
                await client.putManifest(repository, tag, bytes);
            return { state: 'published', repository, tag };
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            return { state: 'failed', repository, tag, error };
        }
    }));
}
async function platformsOf(client, { repository }, { manifest, defaultPlatform }) {
    try {
        return await describeImage(client, repository, { manifest: await manifest, defaultPlatform });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        return [];
    }
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

;// CONCATENATED MODULE: ./lib/build/versions.js


function isBuildxAtLeast(version, minimum) {
    const parsed = version === undefined ? null : functions_parse(version);
    return parsed === null || compare(`${parsed.major}.${parsed.minor}.${parsed.patch}`, minimum) >= 0;
}
function isBuildKitAtLeast(version, minimum) {
    const parsed = version === undefined ? null : functions_parse(version.replace(/-moby$/, ''));
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

;// CONCATENATED MODULE: ./lib/tools/foreign-json.js
function textAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
}
function numberAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Number.isSafeInteger(value) ? value : undefined;
}
function isTrueAt(payload, ...path) {
    return valueAt(payload, ...path) === true;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function listAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Array.isArray(value) ? value : [];
}
function valueAt(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
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
            await (0,promises_namespaceObject.writeFile)(file, secret.reveal(), { mode: 0o600, flag: 'wx' });
            return file;
        },
    };
}
async function readIfWritten(file) {
    try {
        return await (0,promises_namespaceObject.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/build/run-build.js






const maxKeptLines = 2000;
async function runBuild(build) {
    const { files, onRetry, retry: { sleep = external_node_timers_promises_namespaceObject.setTimeout, random = Math.random } = {} } = build;
    for (let attempt = 1;; attempt += 1) {
        const failure = await buildOnce(build);
        if (failure === undefined)
            break;
        const retry = buildRetry(failure, attempt, random());
        if (retry === undefined)
            throw (0,errors/* buildFailed */.q3)(failure);
        onRetry?.({ ...retry, what: 'build and push', attempt });
        await sleep(retry.wait);
    }
    const metadata = await readIfWritten(files.metadataFile);
    return { ...parseMetadata(metadata === '' ? '{}' : metadata), imageId: (await readIfWritten(files.iidFile)).trim() };
}
async function buildOnce({ docker, argv, onLine }) {
    const kept = [];
    const exitCode = await docker.build(argv, {
        onLine(line) {
            onLine(line);
            kept.push(line);
            if (kept.length > 2 * maxKeptLines)
                kept.splice(0, maxKeptLines);
        },
    });
    return exitCode === 0 ? undefined : diagnose(kept);
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
    return `${serverUrl}/${repository}.git${isQuery ? '?ref=' : '#'}${commitOf(request)}`;
}
function commitOf({ ref, sha, headSha, pullRequestHead }) {
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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/build/read-dockerfile.js




const maxSize = 1024 * 1024;
async function readDockerfile({ context, file, workspace }) {
    if (file === '-' || context === '-' || /^https?:\/\//.test(file ?? ''))
        return undefined;
    try {
        const folder = external_node_path_namespaceObject.resolve(workspace, context);
        const names = await (0,promises_namespaceObject.readdir)(folder);
        if (file !== undefined)
            return await readSmallFile(await (0,promises_namespaceObject.realpath)(external_node_path_namespaceObject.resolve(workspace, file)));
        const name = names.includes('Dockerfile') ? 'Dockerfile' : 'dockerfile';
        const root = isInside(folder, workspace) ? workspace : folder;
        const [real, realRoot] = await Promise.all([(0,promises_namespaceObject.realpath)(external_node_path_namespaceObject.join(folder, name)), (0,promises_namespaceObject.realpath)(root)]);
        return isInside(real, realRoot) ? await readSmallFile(real) : undefined;
    }
    catch {
        return undefined;
    }
}
async function readSmallFile(file) {
    const handle = await (0,promises_namespaceObject.open)(file, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
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
    const { inputs, facts, docker, workplace, log, onRetry } = build;
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
            onLine: log.info,
            onRetry(retry) {
                log.warning(retryLine(retry));
                onRetry(retry);
            },
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/tools/bounded-run.js

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024 } = {}) {
    return (command, args, { input = '', env = process.env, cwd } = {}) => new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
        const stop = (problem) => {
            clearTimeout(timer);
            killGroup(child);
            reject(new Error(`${command} ${problem}`));
        };
        const timer = setTimeout(() => {
            stop(`did not end within ${deadline / 1000} s`);
        }, deadline);
        const onExcess = () => {
            stop(`printed more than ${limit} bytes`);
        };
        const stdout = collect(child.stdout, { limit, onExcess });
        const stderr = collect(child.stderr, { limit, onExcess });
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(error);
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ exitCode: code ?? -1, stdout: stdout(), stderr: stderr() });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
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
function killGroup(child) {
    try {
        if (child.pid !== undefined)
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
    for (const stream of child.stdio)
        stream?.destroy();
    child.unref();
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
const offline = { ...silent, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
const log = ['log', '-1', '--no-show-signature'];
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];
function createGit(run, directory, { env = process.env, github } = {}) {
    const ask = (args, variables = offline) => run('git', [...safeOptions(directory), ...args], { cwd: directory, env: { ...env, ...variables } }).catch(failed);
    return {
        async committedAt(commit) {
            if (!/^[0-9a-f]{40,64}$/.test(commit))
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
        async remoteTags() {
            const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
            const origin = readOrigin(settings.stdout, github);
            if (origin === undefined)
                return { kind: 'problem', problem: noOrigin(settings) };
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
        throw unusableCheckout(directory, problemOf(commit.stderr));
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
    let signal;
    const get = async (path, fullName, more = {}) => {
        signal ??= AbortSignal.timeout(deadline);
        const [owner, repo, ...rest] = fullName.split('/');
        if (!owner || !repo || rest.length > 0)
            throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
        const { getOctokit } = await loadGitHub();
        const octokit = getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
        const parameters = { owner, repo, ...more, request: { signal, log: silentLog } };
        const { data } = await octokit.request(path, parameters);
        return data;
    };
    return {
        repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
        commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
    };
}
const anonymous = {
    auth: 'none',
    authStrategy: () => ({ hook: (request, options) => request(options) }),
};

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
    const has = (field) => descriptions.find((description) => valueAt(description, field) !== undefined);
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
    return shownFields.every((field) => valueAt(repository, field) !== undefined);
}

;// CONCATENATED MODULE: ./lib/facts/event.js



function readEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const sha = event_commitOf(name, env, payload);
    return {
        name,
        ref: parseGitRef(refOf(name, env, payload)),
        workflowRef: env['GITHUB_REF'] ?? '',
        sha,
        baseRef: textAt(payload, 'pull_request', 'base', 'ref') ?? textAt(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
        headSha: textAt(payload, 'pull_request', 'head', 'sha'),
        committedAt: committedAt(sha, payload),
        repository: sourceRepository(env, valueAt(payload, 'repository')),
        run: runOf(env),
    };
}
function refOf(name, env, payload) {
    const number = numberAt(payload, 'number');
    if (name === 'pull_request_target' && number !== undefined)
        return `refs/pull/${number}/merge`;
    return env['GITHUB_REF'] ?? '';
}
function event_commitOf(name, env, payload) {
    const head = textAt(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    return (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
}
function committedAt(sha, payload) {
    const commits = [...listAt(payload, 'commits'), valueAt(payload, 'head_commit')];
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
    if (branch !== undefined)
        return { ref: parseGitRef(branch), sha, committedAt };
    const wanted = env['GITHUB_REF'] ?? '';
    const ref = refAtHead(refs, wanted) ?? refContainingHead(await git.refsContaining(sha), wanted);
    if (ref === undefined)
        throw unusableCheckout(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
    return { ref, sha, committedAt };
}
async function commitDate(event, { isGit }, options) {
    const { sha, repository } = event;
    const known = event.committedAt ?? (isGit ? await options.git.committedAt(sha) : undefined);
    if (known !== undefined || sha === '')
        return { committedAt: known };
    const commit = await ask(options, 'the commit', (github) => github.commit(repository.fullName, sha));
    return { committedAt: dateAt(commit, 'commit', 'committer', 'date') };
}
async function askRepository(env, payload, options) {
    const described = valueAt(payload, 'repository');
    const known = sourceRepository(env, described);
    if (isDescribed(described))
        return known;
    const answer = await ask(options, 'the repository', (github) => github.repository(known.fullName));
    return sourceRepository(env, described, answer);
}
async function ask({ github, log }, what, question) {
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
async function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw (0,errors/* unreadablePayload */.GE)(path, cause);
    }
}

;// CONCATENATED MODULE: ./lib/commands/gather.js





async function gather(inputs, { env, log, loadGitHub, now }) {
    const { GITHUB_REPOSITORY: repository = '' } = env;
    const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
    const token = inputs.githubToken;
    const origin = repository === '' ? {} : { github: { url: `${serverUrlOf(env)}/${repository}`, token } };
    const git = createGit(createBoundedRun(), directory, { env, ...origin });
    const github = createGitHub({ loadGitHub, token, apiUrl });
    const facts = await gatherFacts(env, {
        git,
        github,
        log,
        now,
        source: inputs.source,
        needsTags: needsGitTags(inputs, env),
    });
    const { source, problem } = facts.gitTags;
    if (problem !== undefined) {
        const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
        log.warning(`Which versions exist is not known from origin (${problem}). This run sees ${instead}.`);
    }
    return facts;
}
function needsGitTags({ version, source, tags }, env) {
    const isTag = source === 'git' || (env['GITHUB_REF'] ?? '').startsWith('refs/tags/');
    const hasValue = tags.some((line) => line.kind === 'rule' && line.rule.type === 'semver' && line.rule.value !== undefined);
    return isTag || version !== undefined || hasValue;
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
    throw buildxNotFound();
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
            throw buildxInWorkspace(candidate);
        return candidate;
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,promises_namespaceObject.access)(file, external_node_fs_namespaceObject.constants.X_OK);
        return (await (0,promises_namespaceObject.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}
async function leadsInto(file, folder) {
    if (folder === undefined || folder === '')
        return false;
    const real = await (0,promises_namespaceObject.realpath)(folder).catch(() => external_node_path_namespaceObject.resolve(folder));
    return isInside(await (0,promises_namespaceObject.realpath)(file), real) || isInside(file, external_node_path_namespaceObject.resolve(folder));
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
function askBuildTools({ inputs, buildx }, options) {
    const docker = createDocker({ ...options, buildx, cwd: process.cwd() });
    const asked = Promise.all([docker.version(), docker.inspectBuilder(inputs.build.builder)]);
    const tools = asked.then(([buildxVersion, builder]) => ({ buildxVersion, builder }));
    tools.catch(() => undefined);
    return tools;
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
    const { digest, imageId, metadata, platforms, retries } = result;
    const pushed = plan.push.push && digest !== undefined;
    return {
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === '' ? {} : { imageid: imageId }),
        ...(metadata === '' ? {} : { metadata }),
        'image-refs': pushed ? plan.repositories.map(({ repository }) => formatPinned(repository, digest)).join('\n') : '',
        'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
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
    const { plan, result, tags } = report;
    const sections = [
        `### ${headline(report)}`,
        recoveryOf(report),
        tags.length > 0 ? tagTable(report) : undefined,
        result.platforms.length > 0 ? platformTable(report) : undefined,
        plan.push.push && result.digest !== undefined ? pullLines(report) : undefined,
    ];
    return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}
function headline({ plan, tags, duration }) {
    const failed = tags.filter((tag) => tag.state === 'failed').length;
    const took = `in ${formatSeconds(duration)}`;
    if (failed > 0)
        return `${(0,markdown/* codeSpan */.SS)(plan.version)} is only partly published: ${failed} of ${tags.length} tags were not moved`;
    if (plan.push.push)
        return `Released ${(0,markdown/* codeSpan */.SS)(plan.version)} ${took}`;
    const what = plan.version === '' ? 'Built' : `Built ${(0,markdown/* codeSpan */.SS)(plan.version)}`;
    return `${what} ${took}, not pushed: ${plan.push.reason}`;
}
function recoveryOf({ result, tags }) {
    return recoveryLine(result.retries, { succeeded: tags.every(({ state }) => state === 'published') });
}
function tagTable({ result, tags }) {
    const rows = tags.map((outcome) => [
        (0,markdown/* codeSpan */.SS)(outcome.tag),
        (0,markdown/* codeSpan */.SS)(outcome.repository.name),
        outcome.state === 'published' ? (0,markdown/* codeSpan */.SS)(result.digest ?? '') : '**not moved**',
    ]);
    return (0,markdown/* table */.tp)(['Tag', 'Image', 'Digest'], rows);
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
async function tell({ core, log, env, stopwatch }, { plan, inputs, image, published, retries }) {
    const result = { ...image, platforms: published?.platforms ?? [], retries };
    const report = { plan, result, tags: published?.tags ?? [], duration: stopwatch.total() };
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
    const openLog = once(async () => {
        const core = await options.loadCore();
        for (const secret of secretsOf(request.inputs, env))
            core.setSecret(secret.reveal());
        log.open(core);
        return core;
    });
    const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)());
    try {
        await releaseImage({ ...options, ...request, log, openLog, workplace });
    }
    finally {
        await openLog();
        await workplace.remove().catch((error) => log.warning(`A private folder stays for now: ${String(error)}`));
    }
}
async function releaseImage(step) {
    const { env, exec, inputs, log, openLog, workplace, stopwatch } = step;
    const asked = askBuildTools(step, step);
    const config = await createPrivateConfig({ env, temp: workplace.directory, login: inputs.login });
    const credentials = credentials_withLogin(inputs.login, dockerCredentials({ env, run: createRun(exec) }));
    const retries = [];
    const onRetry = (retry) => retries.push(retry);
    const client = createRegistryClient({
        credentials,
        send: createSend({ env }),
        onRetry(retry) {
            log.info(retryLine(retry));
            onRetry(retry);
            openLog().catch(() => undefined);
        },
    });
    stopwatch.lap('start');
    const { plan, facts, buildTools } = await decide(step, { asked, client });
    tellPlan(log, plan);
    stopwatch.lap('plan');
    const docker = createDocker({ ...step, env: { ...env, ...config.environment }, cwd: facts.checkout.directory });
    const building = buildImage({ inputs, facts, plan, buildTools, docker, workplace, log, onRetry });
    const [image, core] = await Promise.all([building, openLog()]);
    stopwatch.lap('build');
    const defaultPlatform = inputs.build.platforms[0] ?? buildTools.builder.nodes[0]?.platforms[0] ?? 'unknown';
    const repositories = pushedRepositories(plan);
    const { digest } = image;
    if (digest === undefined && repositories.length > 0 && inputs.build.call === undefined)
        throw (0,errors/* noDigest */.Q_)();
    const published = digest === undefined ? undefined : await publish(client, repositories, { digest, defaultPlatform });
    stopwatch.lap('publish');
    await tell({ ...step, core }, { plan, inputs, image, published, retries });
    refuseUnpublished(published);
}
async function decide(step, { asked, client }) {
    const now = new Date();
    const facts = await gather(step.inputs, { ...step, now });
    const languages = await loadLanguages(step.inputs, { now, commit: facts.created });
    const plan = makePlan(step.inputs, facts, languages);
    const accesses = pushedRepositories(plan).map(({ repository }) => client.checkAccess(repository));
    const [buildTools] = await Promise.all([asked, ...accesses]);
    return { plan, facts, buildTools };
}
function refuseUnpublished(published) {
    const failed = published?.tags.filter((tag) => tag.state === 'failed') ?? [];
    if (failed.length === 0)
        return;
    const lines = failed.map((tag) => `${formatReference(tag)}: ${tag.error.message}`);
    throw (0,errors/* tagsNotPublished */.dg)(lines, failed[0]?.error);
}
function once(load) {
    let loaded;
    return () => (loaded ??= load());
}


/***/ }),

/***/ 6562:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2876);
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3658);
/* harmony import */ var _commands_release_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3681);
/* harmony import */ var _tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5068);




const stopwatch = (0,_tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startStopwatch */ .Q)(() => performance.now());
const loadCore = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(264)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7264));
try {
    await (0,_commands_release_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)({ env: process.env, exec: _actions_exec__WEBPACK_IMPORTED_MODULE_0__, loadCore, loadGitHub: () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413)), stopwatch });
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .f)(await loadCore(), process.env, error);
}

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


/***/ }),

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  exec: () => (/* binding */ exec),
  getExecOutput: () => (/* binding */ getExecOutput)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

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
