/// Which findings are asked for; nil means any.
public struct FindingsFilter: Hashable, Sendable {
  /// A word such as `totals-differ`.
  public var kind: String?
  /// The id of the record that they are about.
  public var about: String?
  /// Counted from 1.
  public var page: Int

  public init(kind: String? = nil, about: String? = nil, page: Int = 1) {
    self.kind = kind
    self.about = about
    self.page = page
  }

  static let perPage = 100
  var offset: Int { (page - 1) * FindingsFilter.perPage }
}
