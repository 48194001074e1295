import AvowRecord

/// How what a state did at a vote is drawn: each has a colour, a letter and a shape of its own.
enum Mark: String, CaseIterable, Sendable {
  case yes, abstain, no, absent, notMember, noRow

  init(_ choice: Choice) {
    switch choice {
    case .yes: self = .yes
    case .abstain: self = .abstain
    case .no: self = .no
    case .absent: self = .absent
    case .notMember: self = .notMember
    }
  }

  /// From the word of a list of names; nil when there is no word for it.
  init?(word: String?) {
    switch word {
    case "yes": self = .yes
    case "no": self = .no
    case "abstain": self = .abstain
    case "absent", "did not vote": self = .absent
    case "not a member": self = .notMember
    default: return nil
    }
  }

  var word: String {
    switch self {
    case .yes: "Yes"
    case .abstain: "Abstaining"
    case .no: "No"
    case .absent: "Absent"
    case .notMember: "Not a member"
    case .noRow: "Not in the source"
    }
  }

  var letter: String {
    switch self {
    case .yes: "Y"
    case .abstain: "A"
    case .no: "N"
    case .absent: "–"
    case .notMember: "×"
    case .noRow: "?"
    }
  }

  /// The class of the style sheet.
  var kind: String {
    switch self {
    case .notMember: "not-member"
    case .noRow: "no-row"
    default: rawValue
    }
  }

  /// A tile to explain the mark in a legend.
  var swatch: String { swatch(letter) }

  /// The same with another letter.
  func swatch(_ letter: String) -> String {
    var drawing = Markup()
    drawing.open(
      "svg",
      ["class": "swatch", "viewBox": "0 0 22 22", "width": "22", "height": "22", "aria-hidden": "true"])
    drawing.leaf(
      "rect", ["x": "1", "y": "1", "width": "20", "height": "20", "rx": "3", "class": "tile " + kind])
    drawing.element(
      "text", ["x": "11", "y": "15.5", "class": "on " + kind, "text-anchor": "middle"], text: letter)
    drawing.close("svg")
    return drawing.text
  }

  /// - Parameter absent: the word for no vote, where it is not known whether a state was absent or present.
  static func legend(_ marks: [Mark], absent: String = Mark.absent.word) -> [LegendEntry] {
    marks.map { LegendEntry(swatch: $0.swatch, meaning: $0 == .absent ? absent : $0.word) }
  }
}
