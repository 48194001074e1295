import AvowOperations
import AvowRecord

/// The fields in which claims are typed: a code, the quoted words, and which place is meant.
struct CodingLines: Sendable {
  struct Field: Sendable {
    let index: Int
    let number: Int
    let words: String
    let occurrence: String
    let codes: [Choices.Option]
  }

  /// Empty fields that the form adds.
  static let spare = 4
  static let most = 40
  let fields: [Field]
  let count: Int

  init(_ lines: [ReadClaims.Line], codes: [ClaimCode], names: CodeNames, isOpen: Bool = true) {
    let empty = ReadClaims.Line(code: "", words: "", occurrence: "")
    let all = lines + [ReadClaims.Line](repeating: empty, count: isOpen ? Self.spare : 0)
    fields = all.prefix(Self.most).enumerated().map { index, line in
      Field(
        index: index, number: index + 1, words: line.words, occurrence: line.occurrence,
        codes: [Choices.Option(value: "", label: "—", isChosen: line.code.isEmpty)]
          + codes.map {
            Choices.Option(value: $0.text, label: names.words($0), isChosen: $0.text == line.code)
          })
    }
    count = fields.count
  }

  /// What was typed; fields without anything are left out.
  static func read(_ form: DeskForm) throws(DeskFailure) -> [ReadClaims.Line] {
    guard let count = Int(try form.text("count")), (0...most).contains(count) else {
      throw .badForm("A paragraph has at most \(most) claims.")
    }
    var lines: [ReadClaims.Line] = []
    for index in 0..<count {
      let line = ReadClaims.Line(
        code: try form.text("code-\(index)", atMost: 80),
        words: try form.text("words-\(index)", atMost: 10_000),
        occurrence: try form.text("which-\(index)", atMost: 6))
      if !line.code.isEmpty || !line.words.isEmpty { lines.append(line) }
    }
    return lines
  }
}
