import Foundation

/// Which passwords an account may have. Length counts, not kinds of letters.
///
/// What those try first who guess passwords of this length is refused: a name, words of this work and of the door, keys that lie side
/// by side, years, and the same again and again, alone or put together, with letters changed into digits or not. No list of
/// passwords from elsewhere is held.
enum PasswordRule {
  /// Words of this work and of any door, in small letters, the longest first where one begins another.
  static let words = [
    "responsibilitytoprotect", "responsibility", "protection", "protected", "protect", "massatrocities",
    "atrocities",
    "atrocity", "crimesagainsthumanity", "genocide", "unitednations", "nations", "united", "humanrights",
    "rights",
    "coalition", "campaign", "civilsociety", "rtop", "r2p", "avow", "desk", "editor", "moderator",
    "administrator",
    "admin", "passwords", "password", "passwort", "passphrase", "motdepasse", "contrasena", "secret",
    "welcome",
    "letmein", "changeme", "iloveyou", "trustno", "default", "login", "access", "sunshine", "princess",
    "football",
    "baseball", "monkey", "dragon", "master", "hello", "test",
  ]
  /// Keys that lie side by side, and those one below the other.
  private static let rows = [
    "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm",
    "wxcvbn",
    "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "147258369", "159753",
  ]
  /// So many letters must be left when all that is tried first is taken away.
  static let leastLeft = 6

  /// Throws ``DoorFault/weakPassword(_:)`` with what is wrong.
  ///
  /// - Parameters:
  ///   - name: that of the account.
  ///   - organisation: its name, none of whose words counts.
  static func check(_ password: String, of name: String, organisation: String? = nil) throws {
    guard password.count >= 12 else { throw DoorFault.weakPassword("it has fewer than 12 characters") }
    guard password.utf8.count <= 256 else { throw DoorFault.weakPassword("it is longer than 256 bytes") }
    guard !password.lowercased().contains(name) else {
      throw DoorFault.weakPassword("it contains the name of the account")
    }
    guard Set(password).count >= 5 else {
      throw DoorFault.weakPassword("it repeats a few characters")
    }
    let known = words + letters(organisation ?? "").split(separator: " ").map(String.init)
    let plain = [password.lowercased(), unmasked(password.lowercased())]
    guard plain.allSatisfy({ left(of: $0, without: known).count >= leastLeft }) else {
      throw DoorFault.weakPassword("it is put together from what is tried first")
    }
  }

  /// What is left of a password when known words, rows of keys, years and repetitions are taken away; letters and digits, each once in a row.
  static func left(of text: String, without known: [String]) -> String {
    var text = letters(text).filter { $0 != " " }
    for word in known.filter({ $0.count >= 3 }).sorted(by: { $0.count > $1.count }) {
      text = text.replacing(word, with: "")
    }
    text = text.replacing(#/(19|20)[0-9]{2}/#, with: "")
    text = withoutRows(text)
    // What comes again and again counts once.
    for length in 1...6 {
      while let again = text.firstMatch(of: repetition(length)) {
        text.replaceSubrange(again.range, with: again.1)
      }
    }
    return text
  }

  /// Small letters, digits and blanks; accents are taken off.
  private static func letters(_ text: String) -> String {
    text.lowercased().folding(options: .diacriticInsensitive, locale: nil).map {
      $0.isLetter || $0.isNumber ? String($0) : " "
    }.joined()
  }

  /// Digits and signs that stand for a letter, as that letter.
  private static func unmasked(_ text: String) -> String {
    let masks: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(text.map { masks[$0] ?? $0 })
  }

  /// Takes out four or more keys of a row, forwards or backwards.
  private static func withoutRows(_ text: String) -> String {
    var rest = Array(text)
    let all = rows.flatMap { [Array($0), Array($0.reversed())] }
    var start = 0
    while start < rest.count {
      let longest = all.map { run(rest[start...], in: $0) }.max() ?? 0
      if longest >= 4 { rest.removeSubrange(start..<start + longest) } else { start += 1 }
    }
    return String(rest)
  }

  /// How many letters a text has in common with a row, from its beginning and from any place of the row.
  private static func run(_ text: ArraySlice<Character>, in row: [Character]) -> Int {
    guard let first = text.first else { return 0 }
    return row.indices.filter { row[$0] == first }.map { place in
      zip(text, row[place...]).prefix { $0 == $1 }.count
    }.max() ?? 0
  }

  private static func repetition(_ length: Int) -> Regex<(Substring, Substring)> {
    switch length {
    case 1: #/(.)\1+/#
    case 2: #/(..)\1+/#
    case 3: #/(...)\1+/#
    case 4: #/(....)\1+/#
    case 5: #/(.....)\1+/#
    default: #/(......)\1+/#
    }
  }
}
