/// Numbers as text, with a comma at the thousands and no needless decimals.
enum Number {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    guard value == value.rounded(), abs(value) < 1e15 else { return Share.text(value) }
    return text(Int(value))
  }

  /// The number with its noun: `1 statement`, `1,204 statements`.
  static func text(_ value: Int, _ one: String, _ many: String) -> String {
    text(value) + " " + (value == 1 ? one : many)
  }

  static func text(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (value < 0 ? "−" : "") + grouped
  }
}
