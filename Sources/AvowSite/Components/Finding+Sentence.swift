import AvowRecord

extension Finding {
  /// Where it is, what stands there, and what it means.
  var sentence: String { "\(place)\(fragment.isEmpty ? "" : ", “\(fragment)”"): \(meaning)" }
}
