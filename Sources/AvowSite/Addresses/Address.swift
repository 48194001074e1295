/// A place of the ``SiteMap`` and the format in which it is asked for.
public struct Address: Hashable, Sendable {
  public let place: SiteMap
  public let format: Format

  public init(_ place: SiteMap, _ format: Format = .page) {
    self.place = place
    self.format = format
  }

  /// The canonical target of a request: path and query, percent-encoded.
  public var target: String {
    var path = place.path
    if path == "/", format != .page { path = "/index" }
    path += format.suffix
    let query = place.query
    return query.isEmpty ? path : path + "?" + query.text
  }

  /// Reads a request target such as `/states/RWA.json?with=CHN`.
  ///
  /// Accepts more than it prints (lower-case symbols, empty form fields, a slash too many), so that a
  /// guessed address arrives; compare ``target`` with what was asked to learn whether it was canonical.
  /// Throws a ``SiteFault`` that says how to mend what is wrong.
  public init(parsing target: String) throws(SiteFault) {
    guard target.utf8.count <= Address.longestTarget else { throw .tooLong }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let decoded = Percent.decoded(parts[0]), decoded.hasPrefix("/") else {
      throw .unknownAddress(String(parts[0]))
    }
    guard !decoded.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
      throw .unknownAddress(decoded)
    }
    var path = decoded.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    var format = Format.page
    if path.first != "static", let last = path.last {
      for other in Format.allCases where other != .page && last.lowercased().hasSuffix(other.suffix) {
        format = other
        path[path.count - 1] = String(last.dropLast(other.suffix.count))
      }
    }
    if format != .page, path == ["index"] { path = [] }
    let query = try Query(parsing: parts.count > 1 ? parts[1] : "")
    let place = try SiteMap(path: path, query: query)
    if format == .json, !place.hasJSON { throw .noSuchFormat("JSON", Address(place).target) }
    if format == .table, !place.hasTable { throw .noSuchFormat("a table", Address(place).target) }
    if format == .feed, !place.hasFeed { throw .noSuchFormat("a feed", Address(place).target) }
    if format == .jsonFeed, !place.hasJSONFeed { throw .noSuchFormat("a JSON Feed", Address(place).target) }
    if format == .bibTeX || format == .csl, !place.hasCitation {
      throw .noSuchFormat("a citation", Address(place).target)
    }
    self.init(place, format)
  }

  /// Longer request targets than this many bytes are refused.
  static let longestTarget = 2000
}
