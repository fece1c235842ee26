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

/***/ 1067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __nccwpck_require__(2972);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __nccwpck_require__(3638);
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

// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __nccwpck_require__(3672);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/image/digest.js


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
function parseDigest(text) {
    if (!isDigest(text))
        throw invalidName('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
    return text;
}
function isDigest(text) {
    return digestGrammar.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}

;// CONCATENATED MODULE: ./lib/image/tag.js

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function tag_parseTag(text) {
    if (!isTag(text)) {
        throw (0,errors/* invalidName */.z)('tag', text, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".');
    }
    return text;
}
function isTag(text) {
    return tagGrammar.test(text);
}
function tag_replaceIllegal(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}

// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __nccwpck_require__(6353);
;// CONCATENATED MODULE: ./lib/image/version.js

function version_parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (parse(text) ?? undefined) : undefined;
}
function isStable(version) {
    return version.prerelease.length === 0;
}
function version_compareVersions(a, b) {
    return a.compare(b);
}
function fullText({ version, build }) {
    return build.length === 0 ? version : `${version}+${build.join('.')}`;
}
function version_tagText({ version, build }) {
    return build.length === 0 ? version : `${version}_${build.join('.')}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/tools/secret.js

const secret_hidden = '***';
class secret_Secret {
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
function fieldsOf(entry) {
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
    for (const { key, value } of fieldsOf(entry).map(splitField)) {
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
function repository_parseRepository(text) {
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

;// CONCATENATED MODULE: ./lib/inputs/images.js



function readImages(raw) {
    const images = [];
    for (const entry of raw.entries('images')) {
        for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
            const image = raw.attempt('images', () => repository_parseRepository(name), entry.line);
            if (image && !images.some((other) => sameRepository(image, other)))
                images.push(image);
        }
    }
    return images;
}
function namesOf(entry) {
    const text = entry.columns.join(',');
    const fields = fieldsOf(entry).map(splitField);
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
    return { registry, username, password: new secret_Secret(password) };
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

;// CONCATENATED MODULE: ./lib/inputs/rollback-inputs.js









const maxWait = 300_000;
const maxReason = 500;
function readRollbackInputs(env) {
    const raw = new RawInputs(env);
    const images = readImages(raw);
    if (images.length === 0 && raw.faults.length === 0) {
        const remedy = 'Name the repositories whose tags are to be moved: "ghcr.io/owner/app".';
        raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
    }
    const token = raw.text('github-token');
    const naming = readFlavor(raw);
    const request = readRequest(raw, naming);
    const inputs = {
        images,
        tagPrefix: raw.text('tag-prefix'),
        naming,
        reason: readReason(raw),
        dryRun: raw.boolean('dry-run'),
        maxWait,
        login: readLogin(raw, { registries: registriesOf(images), maySecretsBeMissing: false }),
        githubToken: token === '' ? undefined : new secret_Secret(token),
    };
    if (raw.faults.length > 0 || request === undefined)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return { ...inputs, request };
}
function registriesOf(images) {
    return new Set(images.map(({ registry }) => registry));
}
function readRequest(raw, naming) {
    const withdraw = readVersions(raw, 'withdraw', naming);
    const reinstate = readVersions(raw, 'reinstate', naming);
    const to = raw.optional('to');
    const tags = readFloats(raw);
    const given = [withdraw !== undefined, to !== undefined, reinstate !== undefined].filter(Boolean).length;
    if (given !== 1) {
        const problem = given === 0 ? 'None of "withdraw", "to" and "reinstate" is given' : 'Only one of them can be given';
        const remedy = 'Give exactly one of "withdraw", "to" and "reinstate".';
        raw.faults.push({ input: 'withdraw, to, reinstate', problem, remedy });
    }
    if (tags.length > 0 && to === undefined) {
        const remedy = 'Leave it out: the floats of the version are known. "to" moves the tags that you name.';
        raw.faults.push({ input: 'tags', value: tags.join(', '), problem: '"tags" belongs to "to"', remedy });
    }
    if (withdraw !== undefined)
        return { kind: 'withdraw', versions: withdraw };
    if (reinstate !== undefined)
        return { kind: 'reinstate', versions: reinstate };
    const target = to === undefined ? undefined : raw.attempt('to', () => parseTarget(to, naming));
    return target === undefined ? undefined : { kind: 'move', to: target, tags };
}
function readVersions(raw, input, naming) {
    const texts = raw.list(input, { commas: true });
    if (texts.length === 0)
        return undefined;
    return texts.flatMap((text) => raw.attempt(input, () => parseAsked(text, naming)) ?? []);
}
function parseAsked(text, { suffix }) {
    const plain = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
    const version = version_parseVersion(plain.replace('_', '+'));
    if (version === undefined)
        throw (0,errors/* invalidEntry */.gH)('Not a SemVer 2.0 version', text, 'Write it as "1.4.2" or "v1.4.2".');
    return version;
}
function parseTarget(text, naming) {
    if (text === 'previous')
        return { kind: 'previous' };
    if (isDigest(text))
        return { kind: 'digest', digest: text };
    if (text.includes(':'))
        throw invalidTarget(text);
    return { kind: 'version', version: parseAsked(text, naming) };
}
function invalidTarget(text) {
    const remedy = 'Write a version ("1.4.1"), "previous", or "sha256:" and 64 lower-case hexadecimal digits.';
    return (0,errors/* invalidEntry */.gH)('Neither a version nor a digest', text, remedy);
}
function readFloats(raw) {
    const names = raw.list('tags', { commas: true });
    return [...new Set(names)].flatMap((name) => raw.attempt('tags', () => parseFloatName(name)) ?? []);
}
function parseFloatName(name) {
    const remedy = 'Name floating tags: "latest", "1", "1.4", "beta".';
    if (!isTag(name))
        throw (0,errors/* invalidEntry */.gH)('Not a tag', name, remedy);
    const isFixed = version_parseVersion(name.replace('_', '+')) !== undefined || /^sha-[0-9a-f]{7,}$/.test(name);
    const isOurs = /^(?:withdrawn-|sha256-[0-9a-f]{64})/.test(name);
    if (isFixed || isOurs)
        throw (0,errors/* invalidEntry */.gH)('This tag belongs to one image for good, and is never moved', name, remedy);
    return name;
}
function readReason(raw) {
    const reason = raw.text('reason').replace(/\s+/g, ' ');
    if (reason.length > maxReason) {
        const remedy = `Say it in ${maxReason} characters, with the address of the report in it.`;
        raw.faults.push({ input: 'reason', value: reason, problem: 'The reason is too long', remedy });
    }
    return reason;
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
            return new secret_Secret(env[secret.variable] ?? '');
        case 'file':
            return undefined;
    }
}
const shortestMask = 4;
function secretsOf({ login, githubToken, build }, env) {
    const credentials = [
        githubToken,
        login?.password,
        login && new secret_Secret(Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64')),
    ].flatMap((secret) => secret?.reveal() ?? []);
    const ofBuild = (build?.secrets ?? []).flatMap((secret) => secrets_valueOf(secret, env)?.reveal() ?? []);
    const lines = [...credentials, ...ofBuild].flatMap((text) => text.split(/\r?\n|\r/));
    const parts = [...ofBuild, ...lines].filter((text) => text.trim().length >= shortestMask);
    return [...new Set([...credentials, ...parts])].map((text) => new secret_Secret(text));
}

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
function foreign_json_dateAt(payload, ...path) {
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
function git_ref_parseGitRef(full) {
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

function repository_sourceRepository(env, ...descriptions) {
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
const shownFields = (/* unused pure expression or super */ null && (['name', 'html_url', 'description', 'default_branch', 'license']));
function repository_isDescribed(repository) {
    return shownFields.every((field) => valueAt(repository, field) !== undefined);
}

;// CONCATENATED MODULE: ./lib/facts/event.js



function event_readEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const sha = commitOf(name, env, payload);
    return {
        name,
        ref: git_ref_parseGitRef(refOf(name, env, payload)),
        workflowRef: env['GITHUB_REF'] ?? '',
        sha,
        baseRef: textAt(payload, 'pull_request', 'base', 'ref') ?? textAt(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
        headSha: textAt(payload, 'pull_request', 'head', 'sha'),
        before: beforeOf(name, sha, payload),
        forced: isTrueAt(payload, 'forced'),
        committedAt: committedAt(sha, payload),
        repository: repository_sourceRepository(env, foreign_json_valueAt(payload, 'repository')),
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
    return foreign_json_dateAt(commit, 'timestamp');
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
async function git_tags_gatherGitTags(git) {
    const remote = await git.remoteTags();
    if (remote.kind === 'names')
        return { source: 'origin', names: remote.names };
    const local = await git.localTags();
    return local.kind === 'names'
        ? { source: 'local', names: local.names, problem: remote.problem }
        : { source: 'none', names: [], problem: remote.problem };
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
        const version = version_parseVersion(prefix === '' ? tag : tag.slice(prefix.length));
        if (version !== undefined)
            yield version;
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
        if (!(error instanceof ReleaseError))
            throw error;
        throw invalidName('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
    }
}
function reference_formatReference(reference) {
    return `${reference.repository.name}:${reference.tag}`;
}
function reference_formatPinned(repository, digest) {
    return `${repository.name}@${digest}`;
}

;// CONCATENATED MODULE: ./lib/rollback/failures.js


const untouched = 'Nothing was changed in this repository.';
function unknownVersion(repository, version, near) {
    const there = near.length === 0 ? 'It has no versions.' : `It has ${near.join(', ')}.`;
    return new errors/* ReleaseError */.K2({
        code: 'unknown-version',
        what: `${repository.name} has no version ${version}`,
        remedy: `${untouched} ${there} Versions with a prefix or a suffix need "flavor".`,
    });
}
function unknownTag(reference, near) {
    const there = near.length === 0 ? '' : ` Like it are ${near.join(', ')}.`;
    return new errors/* ReleaseError */.K2({
        code: 'unknown-tag',
        what: `There is no tag ${reference_formatReference(reference)}`,
        remedy: `${untouched} A rollback makes no new tags.${there}`,
    });
}
function unknownDigest(repository, digest) {
    return new errors/* ReleaseError */.K2({
        code: 'unknown-digest',
        what: `${reference_formatPinned(repository, digest)} does not exist`,
        remedy: `${untouched} The output "previous" and the job summary of earlier runs have the digests of this repository.`,
    });
}
function notWithdrawn(reference) {
    return new errors/* ReleaseError */.K2({
        code: 'not-withdrawn',
        what: `${reference_formatReference(reference)} is neither withdrawn nor rolled back`,
        remedy: `${untouched} If its floats stand elsewhere, run its release again: it moves them.`,
    });
}
function noFloats(repository, why) {
    return new errors/* ReleaseError */.K2({
        code: 'no-floats',
        what: `Nothing is to be moved in ${repository.name}: ${why}`,
        remedy: 'Nothing was changed. Name the tags to move in "tags".',
    });
}
function noPrevious(reference, why) {
    return new errors/* ReleaseError */.K2({
        code: 'no-previous',
        what: `There is no version before the one at which ${reference_formatReference(reference)} stands: ${why}`,
        remedy: `${untouched} Say in "to" which version or digest it should go to.`,
    });
}
function noRoomForMark(reference) {
    return new errors/* ReleaseError */.K2({
        code: 'no-room-for-mark',
        what: `${reference_formatReference(reference)} cannot be marked, because its tag has more than 118 characters`,
        remedy: `${untouched} Move its floats with "to" and "tags" instead.`,
    });
}
function rollbackIncomplete(lines, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'rollback-incomplete',
        what: `Not everything could be done:\n${lines.join('\n')}\n`,
        remedy: 'The job summary says where each tag stands. Run the step again: it is safe, and it does the rest.',
        cause,
    });
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
    const tag = `${before}${build ? version_tagText(version) : version.version}${after}`;
    return isTag(tag) ? tag : undefined;
}
function versionOf(tag, naming) {
    const { before, after } = naming;
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length)
        return undefined;
    const version = version_parseVersion(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
    return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}
function nameOfText(text, naming) {
    const version = version_parseVersion(text);
    if (version !== undefined) {
        const tag = nameOf(version, naming);
        if (tag !== undefined)
            return tag;
    }
    return isTag(text) && versionOf(text, naming) !== undefined ? text : undefined;
}

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
        what: `${reference_formatReference(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
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
        what: `${reference_formatPinned(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
        remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
    });
}
function versionExists(existing) {
    return new ReleaseError({
        code: 'version-exists',
        what: `The version is released already, and "on-exists" is "fail":\n${bullets(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version.',
    });
}
function versionIsAnother(existing, { origin, revision = 'unknown' }) {
    const wanted = origin === undefined
        ? `the image of this commit, ${revision}, on every registry`
        : `the image ${formatPinned(origin.repository, origin.digest)} that is promoted`;
    return new ReleaseError({
        code: 'version-is-another',
        what: `The version is released already, and not as ${wanted}:\n${bullets(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
    });
}
function notBuilt({ repositories, revision = 'unknown', buildOnce }, unlike) {
    const looked = repositories.flatMap(({ repository, built }) => built.map((tag) => formatReference({ repository, tag })));
    const why = unlike !== undefined && buildOnce?.inputs !== undefined
        ? 'what is there was built from other inputs'
        : 'there is no earlier build that says what it was built from';
    return new ReleaseError({
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

;// CONCATENATED MODULE: ./lib/publish/withdrawal.js




const markerType = 'application/vnd.release-image.withdrawal.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name) => `io.github.release-image.withdrawal.${name}`;
const maxText = 1000;
const createdKey = 'org.opencontainers.image.created';
function markerOf(version) {
    const marker = `withdrawn-${version}`;
    return isTag(marker) ? marker : undefined;
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
            [key('state')]: state,
            [key('reason')]: reason,
            [key('actor')]: actor,
            [key('run')]: run,
            [key('holds')]: JSON.stringify(Object.fromEntries(holds)),
            [key('floats')]: JSON.stringify(Object.fromEntries([...floats].map(([tag, digest]) => [tag, digest ?? null]))),
        },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}
function readMarker({ bytes }) {
    const document = withdrawal_parse(new TextDecoder().decode(bytes));
    const whole = (name) => textAt(document, 'annotations', key(name)) ?? '';
    const text = (name) => (0,clean/* clean */.uH)(whole(name)).slice(0, maxText);
    return {
        state: stateOf(text('state')),
        reason: text('reason'),
        actor: text('actor'),
        run: text('run'),
        time: foreign_json_dateAt(document, 'annotations', createdKey),
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
        const isKnown = digest === null || (typeof digest === 'string' && isDigest(digest));
        return isTag(name) && isKnown ? [[name, digest ?? undefined]] : [];
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
function readDescriptors(entries, fail) {
    return list(entries, 'manifests', fail).map((entry) => {
        const fields = exactObject(entry, 'entry', fail);
        return [descriptor(fields, fail), fields];
    });
}
function child(entry, fail) {
    const fields = exactObject(entry, 'entry', fail);
    const annotations = fields['annotations'] === undefined ? {} : object(fields['annotations'], 'annotations', fail);
    const attestation = annotations['vnd.docker.reference.type'] === 'attestation-manifest';
    const platform = fields['platform'] === undefined ? undefined : platformName(object(fields['platform'], 'platform', fail));
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
function object(value, name, fail) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(`the ${name} is not an object`);
    return value;
}
function exactObject(value, name, fail) {
    const fields = object(value, name, fail);
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
            throw versionWithdrawn(reference_formatReference({ repository, tag }), mark);
    }));
}

;// CONCATENATED MODULE: ./lib/publish/candidates.js


function rivalsOf({ line, version: own, onlyLower = false }, known) {
    const ranked = (isWanted) => {
        const found = [];
        for (const version of known) {
            const comparison = version_compareVersions(version, own);
            if (isWanted(comparison) && isInLine(version, line) && !isSameBuild(version, own)) {
                found.push({ version, rank: rankOf(comparison) });
            }
        }
        return found.toSorted((a, b) => version_compareVersions(b.version, a.version));
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
    return version_compareVersions(a, b) === 0 && a.build.join('.') === b.build.join('.');
}

;// CONCATENATED MODULE: ./lib/publish/survey.js




const maxAsked = 32;
const atOnce = 8;
async function survey({ repository, versions, floats }, options) {
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

;// CONCATENATED MODULE: ./lib/rollback/float-names.js



function namings({ prefix, suffix }) {
    return [prefix, `${prefix}v`].map((before) => ({ before, after: suffix, build: true }));
}
function floatsOf(version, { before, after }, style) {
    const { major, minor } = version;
    const channel = channelOf(version);
    const named = (text, line) => (isTag(text) ? [{ tag: text, line }] : []);
    if (channel !== undefined)
        return named(`${before}${channel}${after}`, { kind: 'channel', name: channel });
    if (!isStable(version))
        return [];
    return [
        ...named(`${before}${major}.${minor}${after}`, { kind: 'minor', major, minor }),
        ...named(`${before}${major}${after}`, { kind: 'major', major }),
        ...named(latestOf(style), { kind: 'stable' }),
    ];
}
function latestOf({ prefix, suffix, prefixLatest, suffixLatest }) {
    return `${prefixLatest ? prefix : ''}latest${suffixLatest ? suffix : ''}`;
}
function lineNamed(tag, { before, after }, style) {
    if (tag === latestOf(style))
        return { kind: 'stable' };
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length <= before.length + after.length)
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    const [, major, minor] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    if (major !== undefined) {
        return minor === undefined
            ? { kind: 'major', major: Number(major) }
            : { kind: 'minor', major: Number(major), minor: Number(minor) };
    }
    return /^[a-zA-Z]+$/.test(text) ? { kind: 'channel', name: text } : undefined;
}
function byWidth(floats, lineOf) {
    const widthOf = (float) => {
        const line = lineOf(float);
        return line === undefined ? 0 : widths[line.kind];
    };
    return floats.toSorted((a, b) => widthOf(a) - widthOf(b));
}
const widths = { minor: 1, major: 2, channel: 3, stable: 4 };
function followsBranch(tag) {
    return /^(?:main|master|edge|nightly|develop|dev|trunk|sha-[0-9a-f]{7,64}|pr-\d+)$/.test(tag);
}

;// CONCATENATED MODULE: ./lib/rollback/ground.js









async function findVersion(ground, version) {
    const { repository, client, listed, style } = ground;
    const found = [];
    for (const naming of namings(style)) {
        const tag = nameOf(version, naming);
        if (tag === undefined || (found.length > 0 && !listed.has(tag)))
            continue;
        const [manifest, mark] = await Promise.all([manifestAt(ground, tag), markAt(ground, tag)]);
        if (manifest !== undefined)
            found.push({ version, naming, tag, manifest, mark });
    }
    if (found.length > 0)
        return found;
    throw unknownVersion(repository, version_tagText(version), nearTo(version, await versionsThere({ ...ground, client })));
}
async function manifestAt({ client, repository }, tag) {
    try {
        return await client.getManifest(repository, tag);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'not-found')
            return undefined;
        throw error;
    }
}
function markAt({ client, repository }, tag) {
    return markOf(tag, { client, repository, resolve: (marker) => client.resolve(repository, marker) });
}
function nearTo({ major, minor }, there) {
    const distance = ({ version }) => version.major !== major ? 2 : version.minor !== minor ? 1 : 0;
    const near = there.toSorted((a, b) => distance(a) - distance(b) || version_compareVersions(b.version, a.version));
    return near.slice(0, 5).map(({ tag }) => tag);
}
async function versionsThere({ listed, style, knownVersions }) {
    const known = await knownVersions();
    const inGit = known === undefined ? undefined : new Set([...known].map(fullText));
    const there = [...listed].flatMap((tag) => {
        for (const naming of namings(style)) {
            const version = versionOf(tag, naming);
            if (version !== undefined) {
                return inGit === undefined || inGit.has(fullText(version)) ? [{ version, naming, tag }] : [];
            }
        }
        return [];
    });
    return there.toSorted((a, b) => version_compareVersions(b.version, a.version));
}
function highestOf(line, there) {
    return there.find(({ version }) => isInLine(version, line));
}
async function deciderOf(ground, float, marks = new Map()) {
    const { repository, client, knownVersions } = ground;
    const { tag } = float;
    const looked = await survey({ repository, first: undefined, built: [], versions: [], floats: [{ tag, kind: 'line' }] }, { client, lines: new Map([[tag, float]]), digest: noDigest, named: new Map(), knownVersions, marks });
    return looked.lines.get(tag)?.find(decides);
}
const noDigest = `sha256:${'0'.repeat(64)}`;
async function versionSaid({ client, repository }, digest) {
    const { version } = await client.describe(repository, await client.getManifest(repository, digest));
    return version === undefined ? undefined : version_parseVersion(version);
}

;// CONCATENATED MODULE: ./lib/rollback/intent.js


function said({ marks }) {
    return new Map([...marks].map(([tag, { says }]) => [tag, says]));
}
function requireRoom(repository, tag) {
    if (markerOf(tag) === undefined)
        throw noRoomForMark({ repository, tag });
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
function resume(release, reached) {
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
            return failed ? finish(release, state) : reduce_survey(state);
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
    return effects.length === 0 ? reduce_survey(state) : awaiting({ ...state, stage: 'name' }, effects);
}
function reduce_survey(state) {
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
        await options.sleep(patience(round));
    if (digest === undefined)
        throw new Error('A survey needs the digest of the release.');
    return survey(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}
async function inspect(place, digest, { lines }) {
    const { version, relation } = await place.inspect(digest);
    return { relation, version: version === undefined ? undefined : versionTag(version, lines) };
}
function patience(round) {
    return Math.min(10_000, 200 * 2 ** (round - 2));
}
function versionTag(text, lines) {
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

;// CONCATENATED MODULE: ./lib/rollback/move-floats.js





const ignore = () => undefined;
const noJournal = { reached: ignore, intend: ignore, ended: ignore };
async function moveFloats(options) {
    const { repository, intent, client, signal } = options;
    const floats = intent.floats.map(({ tag, line, leaves }) => {
        return { tag, kind: line === undefined ? 'free' : 'line', ...(leaves === undefined ? {} : { leaves }) };
    });
    const planned = { repository, first: undefined, built: [], versions: [], floats };
    const release = { repositories: [planned], onExists: 'verify', onFailure: 'roll-forward' };
    const lines = new Map(intent.floats.flatMap(({ tag, line }) => (line === undefined ? [] : [[tag, line]])));
    const relate = () => Promise.resolve('unknown');
    const places = [new Place(planned, { client, overwrite: false, relate })];
    const build = () => Promise.reject(new Error('A rollback builds nothing.'));
    const act = createPerform(release, { ...options, places, lines, build, marks: said(intent) });
    let { first } = options;
    let seen = first;
    const perform = async (effect, state) => {
        if (effect.do !== 'survey')
            return act(effect, state);
        const done = first === undefined ? await act(effect, state) : { type: effect.do, effect, result: first };
        first = undefined;
        if (done.type === 'survey')
            seen ??= done.result;
        return done;
    };
    const begun = resume(release, [{ digest: intent.digest, moves: [] }]);
    const { repositories } = await drive(release, begun, { perform, journal: noJournal, signal });
    const [state] = repositories;
    if (state === undefined)
        throw new Error('A rollback is about one repository at a time.');
    return { state, first: seen ?? { tags: new Map(), lines: new Map() } };
}

;// CONCATENATED MODULE: ./lib/rollback/outcome.js
function floatOutcomes({ floats, marks, names: given }, { before, moved, deleted }) {
    const { state } = moved;
    const names = new Map([...given, ...[...marks].map(([tag, { subject }]) => [subject.digest, tag])]);
    for (const survey of [before, state.survey]) {
        for (const { tag, digest } of [...(survey?.lines.values() ?? [])].flat()) {
            if (digest !== undefined && !names.has(digest))
                names.set(digest, tag);
        }
    }
    return floats.map(({ tag, leaves }) => {
        const from = before.tags.get(tag);
        const written = state.moves.findLast((move) => move.tag === tag)?.to;
        const seen = state.fresh ? state.survey?.tags.get(tag) : (written ?? from);
        const now = deleted.includes(tag) ? undefined : seen;
        const hasFailed = state.failures.some(({ effect }) => 'tag' in effect && effect.tag === tag);
        const isLeft = now !== undefined && leaves?.has(now) === true;
        const kind = outcome_stateOf({
            isDeleted: deleted.includes(tag),
            hasFailed,
            isDone: state.done,
            isSame: from === now,
            isLeft,
        });
        const [versionBefore, versionNow] = [from, now].map((at) => (at === undefined ? undefined : names.get(at)));
        return { tag, state: kind, before: from, now, versionBefore, versionNow };
    });
}
function outcome_stateOf({ isDeleted, hasFailed, isDone, isSame, isLeft }) {
    if (isDeleted)
        return 'deleted';
    if (hasFailed)
        return 'failed';
    if (!isSame)
        return 'moved';
    if (!isDone)
        return 'not-reached';
    return isLeft ? 'left' : 'unchanged';
}

;// CONCATENATED MODULE: ./lib/rollback/carry-out.js









async function carryOut(ground, intent, { client, dryRun, ...waiting }) {
    const { repository, knownVersions, knownNow } = ground;
    const loop = { ...waiting, repository, intent, knownVersions };
    const rehearsed = await moveFloats({ ...loop, client: ground.client });
    const [refusal] = rehearsed.state.failures;
    if (refusal !== undefined)
        throw refusal.error;
    await requireTargets(ground, rehearsed.state.moves);
    const leaving = await floatsToDelete(ground, intent, rehearsed);
    const marks = withFloats(intent.marks, { moves: rehearsed.state.moves, leaving });
    const result = { repository, marks, warnings: intent.warnings };
    if (dryRun) {
        const floats = floatOutcomes(intent, { before: rehearsed.first, moved: rehearsed, deleted: leaving });
        return { ...result, floats, failures: [] };
    }
    const refused = await writeMarks(client, repository, marks).catch(asReleaseError);
    if (refused !== undefined || waiting.signal?.aborted === true) {
        const state = { ...rehearsed.state, moves: [], survey: rehearsed.first, fresh: true, done: false };
        const floats = floatOutcomes(intent, { before: rehearsed.first, moved: { ...rehearsed, state }, deleted: [] });
        return { ...result, marks: new Map(), floats, failures: refused === undefined ? [] : [refused] };
    }
    const known = rememberingContent(client, ground.client);
    const first = rehearsed.state.moves.length === 0 ? undefined : rehearsed.first;
    const moved = await moveFloats({ ...loop, knownVersions: knownNow, client: known, first });
    const [deleted, kept] = await deleteFloats(client, repository, standing(leaving, moved));
    const floats = floatOutcomes(intent, { before: rehearsed.first, moved, deleted });
    const failures = [...moved.state.failures.map(({ error }) => error), ...kept];
    return { ...result, floats, failures: failures.map(asReleaseError) };
}
function rememberingContent(client, known) {
    return {
        ...client,
        getManifest: (repository, reference, options) => isDigest(reference)
            ? known.getManifest(repository, reference)
            : client.getManifest(repository, reference, options),
    };
}
async function requireTargets({ client, repository }, moves) {
    const targets = [...new Set(moves.map(({ to }) => to))];
    await Promise.all(targets.map(async (digest) => {
        const content = readManifest(await client.getManifest(repository, digest));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            if (!(await client.exists(repository, child.digest)))
                throw incompleteImage(repository, digest, child.digest);
        }));
    }));
}
async function floatsToDelete(ground, intent, { state }) {
    const byList = { ...ground, knownVersions: () => Promise.resolve(undefined) };
    const left = intent.floats.map(async ({ tag, line, leaves, isOfVersion }) => {
        const at = state.survey?.tags.get(tag);
        if (!isOfVersion || line === undefined || at === undefined || leaves?.has(at) !== true)
            return [];
        return (await deciderOf(byList, line, said(intent))) === undefined ? [tag] : [];
    });
    return (await Promise.all(left)).flat();
}
function withFloats(marks, { moves, leaving }) {
    const entries = [...marks].map(([tag, mark]) => {
        if (!mark.isNew || mark.says.state !== 'withdrawn')
            return [tag, mark];
        const gone = leaving.map((float) => [float, undefined]);
        const from = moves.filter((move) => move.from === mark.subject.digest);
        const floats = new Map([
            ...from.map(({ tag: float, to }) => [float, to]),
            ...gone,
        ]);
        const says = { ...mark.says, floats: mark.says.floats.size > 0 ? mark.says.floats : floats };
        return [tag, { ...mark, says }];
    });
    return new Map(entries);
}
async function writeMarks(client, repository, marks) {
    const wanted = [...marks].filter(([, { isNew }]) => isNew);
    if (wanted.length === 0)
        return undefined;
    await client.putBlob(repository, emptyBlob);
    await Promise.all(wanted.map(async ([tag, { says, subject }]) => {
        const marker = markerOf(tag);
        if (marker !== undefined)
            await client.putManifest(repository, marker, markerManifest(says, subject));
    }));
    return undefined;
}
function standing(tags, { state, first }) {
    return tags.filter((tag) => state.survey?.tags.get(tag) === first.tags.get(tag));
}
async function deleteFloats(client, repository, tags) {
    const results = await Promise.allSettled(tags.map((tag) => client.deleteTag(repository, tag)));
    const deleted = tags.filter((_, index) => {
        const result = results[index];
        return result?.status === 'fulfilled' && result.value;
    });
    return [deleted, results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))];
}
function asReleaseError(error) {
    if (error instanceof errors/* ReleaseError */.K2)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./lib/rollback/holds.js



async function holding(ground, float, { to, marks }) {
    const decider = await deciderOf(ground, float, said({ marks }));
    if (decider === undefined)
        return undefined;
    if ((decider.held ?? decider.digest) === to)
        return marks;
    if (decider.digest === undefined || markerOf(decider.tag) === undefined)
        return undefined;
    return changed(ground, decider.tag, { marks, change: (holds) => new Map(holds).set(float.tag, to) });
}
async function changed(ground, tag, { marks, change }) {
    const before = marks.get(tag)?.says ?? (await markAt(ground, tag));
    const isOver = before === undefined || before.state === 'reinstated';
    const says = {
        ...(before?.state === 'withdrawn' ? before : { ...ground.audit, state: 'rolled-back' }),
        holds: change(isOver ? new Map() : before.holds),
        floats: isOver ? new Map() : before.floats,
    };
    const subject = await ground.client.getManifest(ground.repository, tag);
    return new Map(marks).set(tag, { subject, says, isNew: true });
}
async function withoutHoldsAt(ground, intent, found) {
    let { marks } = intent;
    for (const { line } of intent.floats) {
        if (line === undefined)
            continue;
        const decider = await deciderOf(ground, line, said({ marks }));
        const lost = found.find(({ manifest }) => manifest.digest === decider?.held);
        if (decider === undefined || lost === undefined)
            continue;
        const below = await deciderOf(ground, { ...line, version: lost.version, onlyLower: true }, said({ marks }));
        const to = below?.held ?? below?.digest;
        const change = (holds) => {
            const kept = new Map(holds);
            kept.delete(line.tag);
            return to === undefined ? kept : kept.set(line.tag, to);
        };
        marks = await changed(ground, decider.tag, { marks, change });
    }
    return { marks };
}

;// CONCATENATED MODULE: ./lib/rollback/ranges.js



async function requireTag({ client, repository, listed }, tag) {
    if ((await client.resolve(repository, tag)) !== undefined)
        return;
    const like = [...listed].filter((other) => other.includes(tag) || tag.includes(other)).toSorted();
    throw unknownTag({ repository, tag }, like.slice(0, 5));
}
function namingIn({ style }, there) {
    const [plain] = namings(style);
    const naming = there[0]?.naming ?? plain;
    if (naming === undefined)
        throw new Error('Versions have a name.');
    return naming;
}
function rangeOf({ style }, tag, { naming, there }) {
    const line = lineNamed(tag, naming, style);
    const highest = line === undefined ? undefined : highestOf(line, there);
    if (line === undefined || highest === undefined)
        return undefined;
    return { tag, line, version: highest.version, naming: highest.naming, isKept: false };
}
const maxCompared = 16;
async function versionAt(ground, digest, there) {
    for (const { tag, version } of there.slice(0, maxCompared)) {
        if ((await ground.client.resolve(ground.repository, tag)) === digest)
            return version;
    }
    return versionSaid(ground, digest);
}

;// CONCATENATED MODULE: ./lib/rollback/previous.js






async function previousGoals(ground, tags, there) {
    const naming = namingIn(ground, there);
    return Promise.all(tags.map(async (tag) => {
        const line = rangeOf(ground, tag, { naming, there });
        const { repository, client } = ground;
        if (line === undefined)
            throw noPrevious({ repository, tag }, 'its name does not say which versions it ranges over');
        const at = await client.resolve(repository, tag);
        const stands = at === undefined ? undefined : await versionAt(ground, at, there);
        if (stands === undefined)
            throw noPrevious({ repository, tag }, 'nobody knows which version that is');
        const lower = there.filter(({ version }) => isInLine(version, line.line) && version_compareVersions(version, stands) < 0);
        const to = await firstGood(ground, lower);
        if (to === undefined)
            throw noPrevious({ repository, tag }, `${stands.version} is the lowest of its line`);
        return { tag, line, ...to };
    }));
}
async function besideLatest(ground, there) {
    const { client, repository, style } = ground;
    const latest = latestOf(style);
    await requireTag(ground, latest);
    const at = await client.resolve(repository, latest);
    const stands = at === undefined ? undefined : await versionAt(ground, at, there);
    if (stands === undefined)
        return [latest];
    const named = floatsOf(stands, namingIn(ground, there), style);
    const beside = await Promise.all(named.map(async ({ tag, line }) => {
        const isBeside = (await client.resolve(repository, tag)) === at;
        const lower = there.filter(({ version }) => isInLine(version, line) && version_compareVersions(version, stands) < 0);
        return tag === latest || (isBeside && (await firstGood(ground, lower)) !== undefined) ? [tag] : [];
    }));
    return beside.flat();
}
async function firstGood(ground, versions) {
    for (const { tag } of versions) {
        const digest = await ground.client.resolve(ground.repository, tag);
        if (digest !== undefined && (await markAt(ground, tag))?.state !== 'withdrawn')
            return { to: digest, version: tag };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/plan/failures.js

function nothingToTag(run) {
    const { event, ref, reasons } = run;
    const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${bullets(reasons)}`;
    return new ReleaseError({
        code: 'nothing-to-tag',
        what: `The event ${quote(event)} gives the image no tag`,
        value: ref,
        remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
    });
}
function failures_reservedTag(name) {
    return new ReleaseError({
        code: 'reserved-tag',
        what: 'This tag means something else to registries and to this action',
        value: name,
        remedy: 'Take a name that is not "sha256-<digest>" and does not begin with "withdrawn-".',
    });
}
function invalidExpression(text, cause) {
    return new ReleaseError({
        code: 'invalid-expression',
        what: 'Not a valid expression',
        value: text,
        remedy: 'The README lists the expressions; write them as "{{branch}}".',
        cause,
    });
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
    const hash = createHash('sha256').update(text).digest('hex').slice(0, hashLength);
    return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}

;// CONCATENATED MODULE: ./lib/rollback/withdraw.js








const maxOthers = 100;
async function intendWithdrawal(ground, versions) {
    const found = (await Promise.all(versions.map((version) => findVersion(ground, version))))
        .flat()
        .toSorted((a, b) => version_compareVersions(b.version, a.version));
    const [highest] = found;
    if (highest === undefined)
        throw new Error('A withdrawal is about a version.');
    for (const { tag } of found)
        requireRoom(ground.repository, tag);
    const own = await ownFloats(ground, found);
    const { others, warnings } = await otherFloats(ground, found, new Set(own.map(({ tag }) => tag)));
    const floats = byWidth([...own, ...others], ({ line }) => line?.line);
    const marks = new Map(found.map((each) => [each.tag, markFor(each, ground)]));
    const intent = { marks, floats, digest: highest.manifest.digest, names: new Map(), warnings };
    return { ...intent, ...(await withoutHoldsAt(ground, intent, found)) };
}
function markFor({ mark, manifest: subject }, { audit }) {
    if (mark?.state === 'withdrawn')
        return { subject, says: mark, isNew: false };
    const holds = mark?.state === 'rolled-back' ? mark.holds : new Map();
    return { subject, says: { ...audit, state: 'withdrawn', holds, floats: new Map() }, isNew: true };
}
async function ownFloats(ground, found) {
    const floats = new Map();
    for (const { version, naming } of found) {
        for (const { tag, line } of floatsOf(version, naming, ground.style)) {
            const range = { tag, line, version, naming, isKept: false };
            if (!floats.has(tag))
                floats.set(tag, { tag, line: range, leaves: digestsOf(found), isOfVersion: true });
        }
    }
    return existing(ground, [...floats.values()]);
}
async function existing({ client, repository }, floats) {
    const digests = await Promise.all(floats.map(({ tag }) => client.resolve(repository, tag)));
    return floats.filter((_, index) => digests[index] !== undefined);
}
function digestsOf(found) {
    return new Set(found.map(({ manifest }) => manifest.digest));
}
async function otherFloats(ground, found, known) {
    const { client, repository, listed, style } = ground;
    const isVersion = (tag) => /^v?\d+\.\d+\.\d+/.test(tag) || namings(style).some((naming) => versionOf(tag, naming) !== undefined);
    const unknown = [...listed].filter((tag) => !known.has(tag) && !isVersion(tag) && !isReserved(tag)).toSorted();
    const asked = unknown.filter((tag) => !followsBranch(tag));
    const warnings = asked.length > maxOthers
        ? [`${repository.name} has ${asked.length} tags that are no versions; only ${maxOthers} of them were looked at`]
        : [];
    const others = asked.slice(0, maxOthers).map(async (tag) => {
        const digest = await client.resolve(repository, tag);
        const at = found.find(({ manifest }) => manifest.digest === digest);
        const line = at === undefined ? undefined : guessLine(tag, at.version);
        if (at === undefined || line === undefined)
            return [];
        const { version, naming } = at;
        const range = { tag, line, version, naming, isKept: false, onlyLower: true };
        return [{ tag, line: range, leaves: digestsOf(found), isOfVersion: false }];
    });
    return { others: (await Promise.all(others)).flat(), warnings };
}
function guessLine(tag, version) {
    const { major, minor } = version;
    const name = channelOf(version);
    if (name !== undefined)
        return { kind: 'channel', name };
    if (!isStable(version))
        return undefined;
    const words = tag.split(/[^\d.]+/);
    if (words.includes(`${major}.${minor}`))
        return { kind: 'minor', major, minor };
    return words.includes(String(major)) ? { kind: 'major', major } : { kind: 'stable' };
}

;// CONCATENATED MODULE: ./lib/rollback/move.js










async function intendMove(ground, { to, tags }) {
    const there = await versionsThere(ground);
    for (const tag of tags)
        await requireTag(ground, tag);
    switch (to.kind) {
        case 'version': {
            const [found] = await findVersion(ground, to.version);
            if (found === undefined)
                throw new Error('What is found is there.');
            const { tag, mark, naming, manifest } = found;
            const { repository } = ground;
            if (mark?.state === 'withdrawn')
                throw versionWithdrawn(reference_formatReference({ repository, tag }), mark);
            const named = floatsOf(to.version, naming, ground.style).map((float) => float.tag);
            const chosen = tags.length > 0 ? tags : await above(ground, { ...found, named, there });
            return goTo(ground, chosen, { digest: manifest.digest, version: tag, naming, there });
        }
        case 'digest': {
            if (!(await ground.client.exists(ground.repository, to.digest))) {
                throw unknownDigest(ground.repository, to.digest);
            }
            await refuseWithdrawnDigest(ground, to.digest, there);
            if (tags.length === 0)
                throw noFloats(ground.repository, 'a digest does not say which tags are meant');
            return goTo(ground, tags, { digest: to.digest, version: undefined, naming: namingIn(ground, there), there });
        }
        case 'previous':
            return reach(ground, await previousGoals(ground, tags.length > 0 ? tags : await besideLatest(ground, there), there));
    }
}
async function refuseWithdrawnDigest(ground, digest, there) {
    const { repository, client } = ground;
    const said = await versionSaid(ground, digest);
    const same = there.filter(({ version }) => said !== undefined && version_compareVersions(version, said) === 0);
    for (const { tag } of same) {
        const mark = await markAt(ground, tag);
        const isIt = mark?.state === 'withdrawn' && (await client.resolve(repository, tag)) === digest;
        if (isIt)
            throw versionWithdrawn(reference_formatReference({ repository, tag }), mark);
    }
}
async function above(ground, { version, manifest, named, there }) {
    const floats = await existing(ground, named.map((tag) => ({ tag })));
    const higher = await Promise.all(floats.map(async ({ tag }) => {
        const at = await ground.client.resolve(ground.repository, tag);
        if (at === undefined || at === manifest.digest)
            return [];
        const stands = await versionAt(ground, at, there);
        return stands !== undefined && version_compareVersions(stands, version) > 0 ? [tag] : [];
    }));
    const tags = higher.flat();
    if (tags.length === 0)
        throw noFloats(ground.repository, `none of ${named.join(', ')} stands above ${version.version}`);
    return tags;
}
function goTo(ground, tags, { digest, version, ...known }) {
    return reach(ground, tags.map((tag) => ({ tag, line: rangeOf(ground, tag, known), to: digest, version })));
}
async function reach(ground, goals) {
    const [first] = goals;
    if (first === undefined)
        throw noFloats(ground.repository, 'no tag is meant');
    let marks = new Map();
    const floats = [];
    const warnings = [];
    for (const { tag, line, to } of byWidth(goals, (goal) => goal.line?.line)) {
        const reference = { repository: ground.repository, tag };
        const held = line === undefined ? undefined : await holding(ground, line, { to, marks });
        if (held === undefined && to !== first.to)
            throw noPrevious(reference, 'no version can say that it stays there');
        if (held === undefined) {
            warnings.push(`${reference_formatReference(reference)} is moved, but not held: a later release may move it again`);
        }
        marks = held ?? marks;
        floats.push({ tag, line: held === undefined ? undefined : line, isOfVersion: false });
    }
    const names = new Map(goals.flatMap(({ to, version }) => (version === undefined ? [] : [[to, version]])));
    return { marks, floats, digest: first.to, names, warnings };
}

;// CONCATENATED MODULE: ./lib/rollback/rehearsal.js

function rehearsal(client) {
    const tags = new Map();
    const manifests = new Map();
    const existing = new Map();
    let list;
    const getManifest = async (repository, reference) => {
        if (isDigest(reference))
            return rehearsal_once(manifests, reference, () => client.getManifest(repository, reference));
        const at = tags.get(reference);
        const digest = at === undefined ? undefined : await at;
        if (digest !== undefined)
            return getManifest(repository, digest);
        const manifest = await client.getManifest(repository, reference);
        tags.set(reference, Promise.resolve(manifest.digest));
        manifests.set(manifest.digest, Promise.resolve(manifest));
        return manifest;
    };
    return {
        ...client,
        getManifest,
        resolve: (repository, tag) => rehearsal_once(tags, tag, () => client.resolve(repository, tag)),
        exists: (repository, digest) => rehearsal_once(existing, digest, () => client.exists(repository, digest)),
        tags: (repository) => (list ??= client.tags(repository)),
        putManifest(_, reference, manifest) {
            manifests.set(manifest.digest, Promise.resolve(manifest));
            if (!isDigest(reference))
                tags.set(reference, Promise.resolve(manifest.digest));
            return Promise.resolve();
        },
        putBlob: () => Promise.resolve(),
        deleteTag(_, tag) {
            tags.set(tag, Promise.resolve(undefined));
            return Promise.resolve(true);
        },
    };
}
function rehearsal_once(known, key, ask) {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    return asked;
}

;// CONCATENATED MODULE: ./lib/rollback/reinstate.js





async function intendReinstatement(ground, versions) {
    const found = (await Promise.all(versions.map((version) => findMarked(ground, version))))
        .flat()
        .toSorted((a, b) => version_compareVersions(b.version, a.version));
    const [highest] = found;
    if (highest === undefined)
        throw new Error('A reinstatement is about a version.');
    const marks = new Map(found.map(({ tag, mark, manifest }) => [tag, reinstate_markFor(ground, { mark, manifest })]));
    const floats = new Map();
    for (const each of found) {
        for (const float of await floatsBack(ground, each))
            if (!floats.has(float.tag))
                floats.set(float.tag, float);
    }
    const inOrder = byWidth([...floats.values()], ({ line }) => line?.line);
    return { marks, floats: inOrder, digest: highest.manifest.digest, names: new Map(), warnings: [] };
}
async function findMarked(ground, version) {
    const found = await findVersion(ground, version);
    const marked = found.flatMap((each) => (each.mark === undefined ? [] : [{ ...each, mark: each.mark }]));
    const [first] = found;
    if (marked.length === 0 && first !== undefined) {
        throw notWithdrawn({ repository: ground.repository, tag: first.tag });
    }
    return marked;
}
function reinstate_markFor({ audit }, { mark, manifest: subject }) {
    if (mark.state === 'reinstated')
        return { subject, says: mark, isNew: false };
    return { subject, says: { ...audit, state: 'reinstated', holds: new Map(), floats: mark.floats }, isNew: true };
}
async function floatsBack(ground, { version, naming, mark }) {
    const named = floatsOf(version, naming, ground.style);
    const there = new Set((await existing(ground, named)).map(({ tag }) => tag));
    const own = named.flatMap(({ tag, line }) => {
        if (!there.has(tag) && !mark.floats.has(tag))
            return [];
        return [{ tag, line: { tag, line, version, naming, isKept: false }, isOfVersion: true }];
    });
    const others = [...mark.floats].flatMap(([tag, sent]) => {
        if (sent === undefined || named.some((float) => float.tag === tag))
            return [];
        const line = { tag, line: { kind: 'stable' }, version, naming, isKept: false, onlyLower: true };
        return [{ tag, line, leaves: new Set([sent]), isOfVersion: false }];
    });
    return [...own, ...others];
}

;// CONCATENATED MODULE: ./lib/rollback/roll-back.js









function rollBack(inputs, options) {
    return Promise.all(inputs.images.map(async (repository) => {
        try {
            const ground = await groundOf(repository, inputs, options);
            return await carryOut(ground, await intend(ground, inputs.request), { ...options, dryRun: inputs.dryRun });
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            return { repository, marks: new Map(), floats: [], warnings: [], failures: [error] };
        }
    }));
}
function intend(ground, request) {
    switch (request.kind) {
        case 'withdraw':
            return intendWithdrawal(ground, request.versions);
        case 'reinstate':
            return intendReinstatement(ground, request.versions);
        case 'move':
            return intendMove(ground, request);
    }
}
async function groundOf(repository, { naming: style, request }, { client: real, knownVersions, audit }) {
    const client = rehearsal(real);
    const [tags, known] = await Promise.all([client.tags(repository), knownVersions()]);
    const listed = new Set(tags);
    const isTheirs = known !== undefined && knowsImage(known, { request, style, listed });
    const once = Promise.resolve(isTheirs ? known : undefined);
    const knownNow = isTheirs ? knownVersions : () => Promise.resolve(undefined);
    return { repository, style, client, listed, knownVersions: () => once, knownNow, audit };
}
function knowsImage(known, { request, style, listed }) {
    const wanted = request.kind === 'move' ? (request.to.kind === 'version' ? [request.to.version] : []) : request.versions;
    const names = new Set([...known].map(fullText));
    if (wanted.length > 0)
        return wanted.every((version) => names.has(fullText(version)));
    const isListed = (version) => namings(style).some((naming) => {
        const tag = nameOf(version, naming);
        return tag !== undefined && listed.has(tag);
    });
    return [...known].some(isListed);
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

;// CONCATENATED MODULE: ./lib/report/rollback-outputs.js


const rollbackOutputNames = (/* unused pure expression or super */ null && (['moved-tags', 'previous', 'failed', 'withdrawn']));
function rollbackOutputs(outcomes, { dryRun }) {
    const changed = outcomes.flatMap(({ repository, floats }) => floats.filter(({ state }) => state !== 'unchanged').map((float) => ({ ...float, repository })));
    const moves = changed.map(({ repository, tag, before, now, state }) => {
        const isPlanned = dryRun && (state === 'moved' || state === 'deleted');
        return { repository: repository.name, tag, from: before, to: now, state: isPlanned ? 'planned' : state };
    });
    const previous = changed.flatMap(({ repository, tag, before, now }) => before === undefined || before === now ? [] : [[reference_formatReference({ repository, tag }), before]]);
    return {
        'moved-tags': JSON.stringify(moves),
        previous: JSON.stringify(Object.fromEntries(previous)),
        failed: JSON.stringify(outcomes.flatMap(failuresOf)),
        withdrawn: JSON.stringify(outcomes.flatMap(withdrawnOf)),
    };
}
function failuresOf({ repository, failures }) {
    return failures.map(({ failure, message }) => ({ repository: repository.name, code: failure.code, error: message }));
}
function withdrawnOf({ repository, marks }) {
    return [...marks].flatMap(([version, { says, subject }]) => {
        const { state, reason, actor, run, time } = says;
        const marker = markerOf(version);
        return state === 'withdrawn'
            ? [{ repository: repository.name, version, digest: subject.digest, marker, reason, actor, run, time }]
            : [];
    });
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __nccwpck_require__(3021);
;// CONCATENATED MODULE: ./lib/report/rollback-summary.js




function rollbackSummary(report) {
    const { inputs, outcomes } = report;
    const warnings = outcomes.flatMap((outcome) => outcome.warnings);
    const sections = [
        `### ${rollbackHeadline(report)}`,
        inputs.reason === '' ? undefined : `Reason: ${(0,markdown/* codeSpan */.SS)((0,clean/* clean */.uH)(inputs.reason))}`,
        outcomes.some(({ floats }) => floats.length > 0) ? floatTable(outcomes) : undefined,
        warnings.length === 0 ? undefined : (0,markdown/* codeBlock */.DV)(warnings.map(clean/* clean */.uH)),
        inputs.dryRun ? undefined : whatIsLeft(outcomes),
        undoing(report),
    ];
    return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}
function rollbackHeadline({ inputs, outcomes }) {
    const { request, dryRun } = inputs;
    const floats = outcomes.flatMap((outcome) => outcome.floats);
    const moved = floats.filter(({ state }) => state === 'moved' || state === 'deleted').length;
    const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
    const tags = `${moved} tag${moved === 1 ? '' : 's'} ${dryRun ? 'would be ' : ''}moved`;
    const incomplete = failed === 0 ? '' : `, and ${failed} of ${outcomes.length} images failed`;
    return `${dryRun ? 'Dry run: ' : ''}${subjectOf(request)}: ${tags}${incomplete}`;
}
function subjectOf(request) {
    switch (request.kind) {
        case 'withdraw':
            return `Withdraw ${request.versions.map((version) => (0,markdown/* codeSpan */.SS)(version_tagText(version))).join(', ')}`;
        case 'reinstate':
            return `Reinstate ${request.versions.map((version) => (0,markdown/* codeSpan */.SS)(version_tagText(version))).join(', ')}`;
        case 'move':
            return `Roll back to ${(0,markdown/* codeSpan */.SS)(targetText(request.to))}`;
    }
}
function targetText(target) {
    switch (target.kind) {
        case 'previous':
            return 'previous';
        case 'version':
            return version_tagText(target.version);
        case 'digest':
            return target.digest;
    }
}
function rollbackLines(outcomes) {
    return outcomes.flatMap(({ repository, floats }) => floats.map(({ tag, state, before, now, versionBefore, versionNow }) => {
        const [from, to] = [placeText(before, versionBefore), placeText(now, versionNow)];
        return `${reference_formatReference({ repository, tag })} ${state} ${before === now ? to : `${from} -> ${to}`}`;
    }));
}
function placeText(digest, version) {
    if (digest === undefined)
        return 'nothing';
    return version === undefined ? digest : `${version} (${digest})`;
}
function floatTable(outcomes) {
    const rows = outcomes.flatMap(({ repository, floats }) => floats.map(({ tag, state, before, now, versionBefore, versionNow }) => [
        (0,markdown/* codeSpan */.SS)(tag),
        (0,markdown/* codeSpan */.SS)(repository.name),
        stateText(state),
        cell(before, versionBefore),
        cell(now, versionNow),
    ]));
    return (0,markdown/* table */.tp)(['Tag', 'Image', '', 'Before', 'Now'], rows);
}
function cell(digest, version) {
    return [version ?? '', digest ?? ''].map(markdown/* codeSpan */.SS).filter(Boolean).join(' ');
}
function stateText(state) {
    switch (state) {
        case 'moved':
        case 'unchanged':
        case 'deleted':
            return state;
        case 'left':
            return '**still at a withdrawn version**';
        case 'failed':
            return '**not moved**';
        case 'not-reached':
            return '**not tried**';
    }
}
function whatIsLeft(outcomes) {
    const pinned = outcomes.flatMap(({ repository, floats }) => {
        const moved = floats.filter(({ state }) => state === 'moved');
        return moved.flatMap(({ now }) => (now === undefined ? [] : [reference_formatPinned(repository, now)]));
    });
    const images = [...new Set(pinned)];
    if (images.length === 0)
        return undefined;
    const commands = images.flatMap((image) => [
        `docker pull ${image}`,
        `kubectl set image deployment/<name> <container>=${image}`,
    ]);
    return ('A moved tag does not restart anything: what runs goes on running what it runs. Roll it out by digest:\n\n' +
        (0,markdown/* codeBlock */.DV)(commands, 'sh'));
}
function undoing({ inputs: { request, dryRun }, outcomes }) {
    const marks = outcomes.flatMap((outcome) => [...outcome.marks].filter(([, { isNew }]) => isNew));
    const versions = [...new Set(marks.map(([version]) => version))];
    if (dryRun || request.kind === 'reinstate' || versions.length === 0)
        return undefined;
    return `To take this back, run this step with ${(0,markdown/* codeSpan */.SS)(`reinstate: ${versions.join(', ')}`)}.`;
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
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
const github_ignore = () => undefined;
const silentLog = { debug: github_ignore, info: github_ignore, warn: github_ignore, error: github_ignore };
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

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/facts/head-ref.js


function head_ref_refAtHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    const tags = ofKind(candidates, 'tag');
    const kinds = [byVersion(tags), ofKind(candidates, 'pull-request'), ofKind(candidates, 'branch')];
    return kinds.map((kind) => choose(kind, wanted)).find((ref) => ref !== undefined);
}
function head_ref_refContainingHead(refs, wanted) {
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












async function facts_gatherFacts(env, options) {
    const { git, now, source = 'workflow', needsTags = false } = options;
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const fromWorkflow = readEvent(env, payload);
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const checkout = { directory, isGit: existsSync(join(directory, '.git')) };
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
        throw unusableCheckout(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
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
    const described = valueAt(payload, 'repository');
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
        return JSON.parse(await readFile(path, 'utf8'));
    }
    catch (cause) {
        throw unreadablePayload(path, cause);
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
    return { text: new secret_Secret(text), lifetime: life * 1000 * usableShare };
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
const texts = [
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
    const [, known, floor = shortestPause] = texts.find(([pattern]) => pattern.test(text)) ?? [];
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
    return `${name}${isDigest(reference) ? '@' : ':'}${reference}`;
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
    if (digestOf(bytes) !== digest)
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
    const digest = digestOf(bytes);
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
    return manifestOf(successOf(exchange), exchange.asked.subject, isDigest(reference) ? reference : undefined);
}
async function locate(perform, repository, reference) {
    const { answer } = await perform(readOperation('HEAD', repository, reference));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    const isBelievable = isDigest(digest) && (!isDigest(reference) || digest === reference);
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
    const reread = async () => isDigest(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
    const exchange = await perform(writeOperation(repository, reference, manifest), { reread });
    const { answer, asked } = exchange;
    if (isSuccess(answer)) {
        const stored = answer.headers.get('docker-content-digest');
        if (stored === undefined || stored === manifest.digest || (await reread().catch(() => false)))
            return;
        throw untrustedAnswer(`${asked.registry} stored something else as ${asked.subject}`, stored);
    }
    if (isDigest(reference) || !mayBeConflict(exchange))
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
    return tag_parseTag(digest.replace(':', '-'));
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
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
        const fresh = names.filter((name) => !isTag(name) || !tags.has(name));
        for (const name of fresh)
            if (isTag(name))
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

;// CONCATENATED MODULE: ./lib/tools/docker-config.js




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return external_node_path_namespaceObject.resolve(folder === '' ? external_node_path_namespaceObject.join(home === '' ? (0,external_node_os_.homedir)() : home, '.docker') : folder);
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
        throw (0,failures/* invalidDockerConfig */.qP)(file, `it cannot be read (${String(error.code)})`);
    }
}
function parseDockerConfig(text, source) {
    const document = docker_config_object(parseJson(text, source), source, 'the file');
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
    return new Map(Object.entries(value === undefined || value === null ? {} : docker_config_object(value, source, name)));
}
function docker_config_object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,failures/* invalidDockerConfig */.qP)(source, `${name} is not a JSON object`);
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/registry/credentials.js





const tokenUsername = '<token>';
function withLogin(login, otherwise) {
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
    return password === '' ? undefined : { kind: 'password', username, password: new secret_Secret(password) };
}
function identity(token) {
    return { kind: 'identity-token', token: new secret_Secret(token) };
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
        credentials: withLogin(login, dockerCredentials({ env, run: createBoundedRun({ deadline: helperDeadline }) })),
        send: createSend({ env }),
        retry: { sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), maxWait },
        onRetry,
    });
}

;// CONCATENATED MODULE: ./lib/commands/rollback.js

















async function rollback({ env, loadCore, loadGitHub, stopping }) {
    const inputs = readRollbackInputs(env);
    const log = createLog();
    const opening = loadCore().then((core) => {
        for (const secret of secretsOf(inputs, env))
            core.setSecret(secret.reveal());
        log.open(core);
        return core;
    });
    const { git } = openSources(inputs, { env, loadGitHub });
    const onRetry = (retry) => {
        log.warning(retryLine(retry));
    };
    const known = shared(async () => {
        const { source, names, problem } = await git_tags_gatherGitTags(git);
        if (problem !== undefined)
            log.info(`Git does not say which versions there are (${problem}): the tags of the image do.`);
        return source === 'origin' ? knownVersions(names, inputs.tagPrefix) : undefined;
    });
    const outcomes = await rollBack(inputs, {
        client: openRegistries(inputs, { env, stopping, onRetry }),
        knownVersions: known,
        sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that')),
        signal: stopping,
        audit: { reason: inputs.reason, ...auditOf(env), time: new Date() },
    });
    await tell({ inputs, outcomes, env, log }, await opening);
    const failure = rollback_failureOf(outcomes);
    if (failure !== undefined)
        throw failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the rollback', 'The job summary says what was done until then');
}
function auditOf(env) {
    return { actor: env['GITHUB_TRIGGERING_ACTOR'] ?? env['GITHUB_ACTOR'] ?? '', run: event_readEvent(env, {}).run.url };
}
async function tell({ inputs, outcomes, env, log }, core) {
    for (const [name, value] of Object.entries(rollbackOutputs(outcomes, inputs)))
        core.setOutput(name, value);
    log.info(rollbackHeadline({ inputs, outcomes }).replaceAll('`', ''));
    for (const line of rollbackLines(outcomes))
        log.info(`  ${line}`);
    for (const { warnings, repository, floats } of outcomes) {
        for (const warning of warnings)
            log.warning(warning);
        const left = floats.filter(({ state }) => state === 'left').map(({ tag }) => tag);
        if (left.length > 0) {
            const why = 'no version is left that it could go to, and the registry does not delete tags';
            log.warning(`${repository.name}: ${left.join(', ')} still stands at a withdrawn version, because ${why}.`);
        }
    }
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(rollbackSummary({ inputs, outcomes })).write();
}
function rollback_failureOf(outcomes) {
    const failures = outcomes.flatMap((outcome) => outcome.failures);
    const [first] = failures;
    if (first === undefined)
        return undefined;
    const all = (0,errors/* severalFailures */.qg)(failures);
    if (outcomes.every(({ floats }) => floats.length === 0))
        return all instanceof Error ? all : first;
    const lines = outcomes.flatMap(({ repository, failures: own }) => own.map(({ message }) => `- ${repository.name}: ${message}`));
    return rollbackIncomplete(lines, first);
}


/***/ }),

/***/ 9951:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3658);
/* harmony import */ var _commands_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1067);
/* harmony import */ var _tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3672);



const { stopping, overdue, leave } = (0,_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForStop */ .r)();
const loadCore = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
const loadGitHub = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
try {
    await Promise.race([(0,_commands_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .rollback */ .d)({ env: process.env, loadCore, loadGitHub, stopping }), overdue]);
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .f)(await loadCore(), process.env, error, 'Not rolled back');
}
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ReleaseError),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   gH: () => (/* binding */ invalidEntry),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qg: () => (/* binding */ severalFailures),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
/* unused harmony exports unreadablePayload, noDigest, tagsNotPublished, buildFailed, bullets, unusablePattern, slowPattern */
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
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* unused harmony export maxLineLength */
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
/* harmony export */   qP: () => (/* binding */ invalidDockerConfig),
/* harmony export */   sg: () => (/* binding */ unusableCheckout)
/* harmony export */ });
/* unused harmony exports buildxNotFound, buildxInWorkspace, builderUnusable, diedInBuild */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

function buildxNotFound() {
    return new ReleaseError({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new ReleaseError({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new ReleaseError({
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
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
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
/******/ var __webpack_exports__ = __nccwpck_require__(9951);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
