import Foundation

/// Numbers as commands print them, the same in every locale.
enum NumberText {
  /// Six digits after the point, as in CSV: `0.126214`; nothing for nil.
  static func six(_ number: Double?) -> String? { number.map { String(format: "%.6f", $0) } }

  /// Three digits after the point, for people: `0.126`; a dash for nil.
  static func three(_ number: Double?) -> String { number.map { String(format: "%.3f", $0) } ?? "–" }

  /// An interval for people: `0.075–0.204`; a dash where there is none.
  static func interval(_ low: Double?, _ high: Double?) -> String {
    guard low != nil, high != nil else { return "–" }
    return three(low) + "–" + three(high)
  }

  /// A whole number with commas between thousands: `1,231,100`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// A number with its noun, `1 finding`, `378 findings`.
  static func count(_ number: Int, _ noun: String) -> String {
    grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// The value of a figure: whole when it is a count, else with three digits.
  static func value(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? grouped(Int(number)) : three(number)
  }
}
