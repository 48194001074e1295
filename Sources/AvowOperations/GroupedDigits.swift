import Foundation

extension Int {
  /// With commas between thousands, for people: `30,261`.
  var grouped: String { formatted(.number.locale(Locale(identifier: "en_GB"))) }
}
