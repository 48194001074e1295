/// What a resolution code of the Voeten tables says in the usual form of a symbol.
///
/// `R/67/246` → `A/RES/67/246`; `R/40/151C`, `R/42/70/A` and `A/RES/75/254[A]` carry a letter →
/// `A/RES/40/151C`; `R/31/208/IV` is section IV of `A/RES/31/208`; `ESS/10/14` → `A/RES/ES-10/14`;
/// `SS/10/2` → `A/RES/S-10/2`. Until session 30 resolutions were numbered through from the first session, and
/// the codes of those years are often meeting or draft numbers: these say nothing.
enum VoetenSymbol: Equatable {
  case resolution(String)
  /// Too old a code to be told.
  case old
  /// The session inside the code is not the session of the roll call.
  case otherSession(Int)
  /// Not a code of any known form.
  case odd

  /// Sessions from which resolutions are numbered within the session.
  private static let firstOf = (regular: 31, special: 8, emergency: 6)

  /// - Parameter session: the session of the roll call; nil where it is not a number.
  init(_ printed: String, session: Int?) {
    let parts = printed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.first {
    case "R": self = VoetenSymbol.regular(parts.dropFirst(), session)
    case "A" where parts.count > 2 && parts[1] == "RES":
      let rest = parts.dropFirst(2)
      if let first = rest.first, first.hasPrefix("ES-") || first.hasPrefix("S-") {
        let number = rest.dropFirst().first.flatMap(VoetenSymbol.number)
        self = rest.count == 2 && number != nil ? .resolution(printed) : .odd
      } else {
        self = VoetenSymbol.regular(rest, session)
      }
    case "ESS": self = VoetenSymbol.special(parts.dropFirst(), "ES-", VoetenSymbol.firstOf.emergency)
    case "SS": self = VoetenSymbol.special(parts.dropFirst(), "S-", VoetenSymbol.firstOf.special)
    default: self = session.map { $0 < VoetenSymbol.firstOf.regular } == true ? .old : .odd
    }
  }

  private static func regular(_ parts: ArraySlice<String>, _ session: Int?) -> VoetenSymbol {
    guard let first = parts.first, let written = Int(first) else {
      return session.map { $0 < firstOf.regular } == true ? .old : .odd
    }
    if let session, session != written { return .otherSession(written) }
    if written < firstOf.regular { return .old }
    guard let number = tail(parts.dropFirst()) else { return .odd }
    return .resolution("A/RES/\(written)/\(number)")
  }

  private static func special(_ parts: ArraySlice<String>, _ prefix: String, _ from: Int) -> VoetenSymbol {
    guard let first = parts.first, let session = Int(first) else { return .odd }
    if session < from { return .old }
    guard let number = tail(parts.dropFirst()) else { return .odd }
    return .resolution("A/RES/\(prefix)\(session)/\(number)")
  }

  /// `246`, `151C`, `254[A]`, `70` `A`, `208` `IV` → the number with its letter; nil for anything else.
  private static func tail(_ parts: ArraySlice<String>) -> String? {
    guard let first = parts.first, parts.count <= 2, let number = number(first) else { return nil }
    guard parts.count == 2, let last = parts.last else { return number }
    if !last.isEmpty, last.allSatisfy({ "IVX".contains($0) }) { return number }
    let isLetter = last.count == 1 && last.allSatisfy { $0.isASCII && $0.isUppercase }
    return isLetter && number.allSatisfy(\.isNumber) ? number + last : nil
  }

  private static func number(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var letters = text.dropFirst(digits.count)
    if letters.hasPrefix("["), letters.hasSuffix("]") { letters = letters.dropFirst().dropLast() }
    guard !digits.isEmpty, letters.count <= 2, letters.allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return nil }
    return String(digits) + letters
  }
}
