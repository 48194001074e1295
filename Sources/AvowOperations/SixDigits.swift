import AvowRecord
import Foundation

/// Shares as CSV has them: six digits after the point, the same in every locale.
enum SixDigits {
  static func of(_ number: Double?) -> String? { number.map { String(format: "%.6f", $0) } }
}

extension MeanEstimate {
  /// Value and ends.
  var sixDigits: [String?] { [value, low, high].map(SixDigits.of) }
}
