/// The parameters of an address, in the order in which they stand; a field left empty counts as not given.
struct Query: Hashable, Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  init() {}

  init(parsing text: some StringProtocol) throws(SiteFault) {
    for part in text.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsBlank: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsBlank: true)
      else { throw .badEncoding }
      let clean = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !clean.isEmpty { pairs.append((name, clean)) }
    }
  }

  var isEmpty: Bool { pairs.isEmpty }

  /// As it stands behind the question mark.
  var text: String {
    pairs.map { Percent.value($0.name) + "=" + Percent.value($0.value) }.joined(separator: "&")
  }

  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { pairs.append((name, value)) }
  }

  /// Refuses parameters that an address does not have: one ignored in silence would make a wrong list.
  func allow(_ names: String...) throws(SiteFault) {
    for pair in pairs where !names.contains(pair.name) { throw .unknownParameter(pair.name, known: names) }
  }

  /// The one value of a parameter.
  func one(_ name: String) throws(SiteFault) -> String? {
    let values = all(name)
    guard values.count <= 1 else { throw .repeated(name) }
    return values.first
  }

  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// A text of limited length.
  func text(_ name: String, atMost length: Int = 60) throws(SiteFault) -> String? {
    guard let value = try one(name) else { return nil }
    guard value.count <= length else {
      throw .badValue(name, String(value.prefix(40)) + "…", mend: "Give at most \(length) characters.")
    }
    return value
  }

  /// A whole number within limits.
  func number(_ name: String, _ range: ClosedRange<Int>) throws(SiteFault) -> Int? {
    guard let value = try one(name) else { return nil }
    guard let number = Int(value), range.contains(number) else {
      throw .badValue(
        name, String(value.prefix(40)),
        mend: "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  static func == (one: Query, other: Query) -> Bool { one.text == other.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
