/// A share 0…1 as text with two decimals.
enum Share {
  static func text(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "—" }
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  static func range(_ low: Double?, _ high: Double?) -> String {
    low == nil || high == nil ? "—" : "\(text(low))–\(text(high))"
  }
}
