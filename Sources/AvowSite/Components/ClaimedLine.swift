import AvowRecord

/// A paragraph with what was adjudicated of it.
struct ClaimedLine: Sendable {
  struct One: Sendable {
    let code: String
    let words: String?
  }

  struct Correction: Sendable {
    let when: String
    let before: String
    let reason: String
  }

  let paragraph: String
  /// Nil when the record does not hold the statement.
  let statement: Link?
  let claims: [One]
  let corrections: [Correction]

  init(_ one: PublishedCoding.Paragraph, statement: Link? = nil, names: CodeNames) {
    paragraph = one.paragraph
    self.statement = statement
    func claims(_ claims: [Claim]) -> [One] {
      claims.isEmpty
        ? [One(code: "Nothing applies", words: nil)]
        : claims.map { One(code: names.words($0.code), words: $0.quotation?.words) }
    }
    self.claims = claims(one.claims)
    corrections = one.corrections.map { correction in
      Correction(
        when: correction.on.inWords,
        before: claims(correction.before).map { $0.code + ($0.words.map { " (“\($0)”)" } ?? "") }.joined(
          separator: "; "), reason: correction.reason)
    }
  }
}
