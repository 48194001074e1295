/// Why a text looks like advertising, in words for a moderator. It sorts the queue; nothing is dropped for it.
public enum SpamSigns {
  /// - Parameters:
  ///   - trap: what stands in the field that people do not see.
  ///   - isRepeated: the same words came before.
  public static func of(
    _ text: String, trap: String, admission: TicketOffice.Admission, isRepeated: Bool
  ) -> [String] {
    var signs: [String] = []
    if !trap.isEmpty { signs.append("the field that people do not see was filled in") }
    let links = count("http://", in: text) + count("https://", in: text) + count("www.", in: text)
    if links > 3 { signs.append("\(links) links") }
    if isRepeated { signs.append("the same words came before") }
    if text.count > 400, admission.age < 15 { signs.append("written in \(admission.age) seconds") }
    let letters = text.filter(\.isLetter)
    if letters.count > 40, letters.count(where: \.isUppercase) * 10 > letters.count * 7 {
      signs.append("mostly capitals")
    }
    return signs
  }

  private static func count(_ word: String, in text: String) -> Int {
    text.lowercased().ranges(of: word).count
  }
}
