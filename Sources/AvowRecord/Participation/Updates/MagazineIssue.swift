/// An issue of the magazine: first a call for contributions, then the articles in their order.
public struct MagazineIssue: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  /// As it is printed: `Number 3`, `2018/1`.
  public let number: String
  /// `Spring 2018`; empty when not told.
  public let season: String
  public let title: String
  /// What is asked of contributors, in Markdown; empty when there was no call.
  public let call: String
  /// The last day on which contributions are taken; nil when not told.
  public let openUntil: PartialDate?
  /// The day on which its articles became public; nil while it is a call only.
  public let published: PartialDate?
  /// Addresses of its articles, in order.
  public let contents: [String]

  /// `Number 3, Spring 2018: What the Assembly heard`
  public var name: String { MagazineIssue.name(number: number, season: season, title: title) }

  /// The name of an issue, of what is told of it; empty when nothing is.
  static func name(number: String, season: String, title: String) -> String {
    let head = [number, season].filter { !$0.isEmpty }.joined(separator: ", ")
    return [head, title].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  public init(
    id: String, number: String, season: String, title: String, call: String, openUntil: PartialDate?,
    published: PartialDate?, contents: [String]
  ) {
    self.id = id
    self.number = number
    self.season = season
    self.title = title
    self.call = call
    self.openUntil = openUntil
    self.published = published
    self.contents = contents
  }
}
