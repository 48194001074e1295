public import AvowRecord

/// Coding projects of two desks that differ only in what is withheld: who coded, what each of the two chose, remarks, reasons,
/// paragraphs that one person alone coded, who dropped out and was replaced, and projects that are not public.
public struct CodingPair: Sendable {
  public struct Paragraph: Sendable {
    public let drawn: DrawnParagraph
    /// What the first and the second coder claim, by the words they quote; nil for who did not code it.
    public let first: [String]?
    public let second: [String]?
    /// What is decided, by the words.
    public let decided: [String]
    public let remark: String
    public let reason: String
  }

  public struct Project: Sendable {
    public let address: String
    public let name: String
    /// Which two of the coders of the desk code.
    public let coders: [Int]
    /// Who began in the place of the first, coded a paragraph and dropped out.
    public let left: Int?
    public let paragraphs: [Paragraph]
    public let isPublished: Bool
  }

  public let one: [Project]
  public let other: [Project]
  public let hidden: [String]

  public init(seed: UInt64) {
    var dice = SplitMix(state: seed &+ 77)
    let address = "coding-\(seed)"
    var (one, other): ([Project], [Project]) = ([], [])
    var hidden: [String] = []
    for (side, isFirst) in [("a", true), ("b", false)] where dice.below(2) == 0 {
      let project = CodingPair.project("hidden-\(address)-\(side)", &dice, isPublished: false)
      hidden.append(project.address)
      if isFirst { one.append(project) } else { other.append(project) }
    }
    let visible = CodingPair.project(address, &dice, isPublished: true)
    one.append(CodingPair.withheld(in: visible, &dice))
    other.append(CodingPair.withheld(in: visible, &dice))
    (self.one, self.other, self.hidden) = (one, other, hidden)
  }

  private static func project(_ address: String, _ dice: inout SplitMix, isPublished: Bool) -> Project {
    let paragraphs = (0..<(3 + dice.below(4))).map { number -> Paragraph in
      let words = (0..<6).map { "w\($0)-\(dice.below(1000))" }
      func some(_ dice: inout SplitMix) -> [String] { words.filter { _ in dice.below(3) == 0 } }
      return Paragraph(
        drawn: DrawnParagraph(
          paragraph: "A/67/PV.9#\(number + 1).1", digest: String(repeating: "\(number)", count: 64),
          text: words.joined(separator: " ")),
        first: some(&dice), second: some(&dice), decided: some(&dice), remark: "", reason: "Because.")
    }
    return Project(
      address: address, name: dice.words(2), coders: [0, 1], left: nil, paragraphs: paragraphs,
      isPublished: isPublished)
  }

  /// The same project with something else in every place that is withheld.
  private static func withheld(in project: Project, _ dice: inout SplitMix) -> Project {
    let isTurned = dice.below(2) == 0
    var paragraphs = project.paragraphs.map { one in
      Paragraph(
        drawn: one.drawn, first: isTurned ? one.second : one.first, second: isTurned ? one.first : one.second,
        decided: one.decided, remark: dice.words(3), reason: dice.words(4))
    }
    // A paragraph that one of the two alone coded.
    let words = "alone lake"
    paragraphs.append(
      Paragraph(
        drawn: DrawnParagraph(
          paragraph: "A/67/PV.9#99.1", digest: String(repeating: "9", count: 64), text: words),
        first: dice.below(2) == 0 ? ["lake"] : nil, second: nil, decided: [], remark: dice.words(2),
        reason: ""))
    let coders = dice.below(2) == 0 ? [0, 1] : [2, 3]
    return Project(
      address: project.address, name: project.name, coders: coders,
      left: dice.below(2) == 0 ? nil : 3 - coders[0] - dice.below(2), paragraphs: paragraphs,
      isPublished: project.isPublished)
  }
}
