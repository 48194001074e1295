/// The code by which somebody who is not known follows what was sent: a hundred random bits in twenty letters.
public enum ReceiptCode {
  static let letters = 20

  /// `ABCD EFGH IJKL MNOP QRST`, in the letters A to Z and 2 to 7.
  public static func make(_ dice: Dice) -> String {
    Base32.grouped(String(Base32.text(dice.bytes(13)).prefix(letters)))
  }

  /// The code as it is kept, from what was typed: blanks, hyphens and small letters do not matter, and 0, 1 and 8 are read as
  /// the letters they look like. Always answers something, so that a code that cannot be one is looked up like any other.
  public static func read(_ text: String) -> String {
    let read = text.uppercased().prefix(200).compactMap { letter -> Character? in
      switch letter {
      case "0": "O"
      case "1": "I"
      case "8": "B"
      case "A"..."Z", "2"..."7": letter
      default: nil
      }
    }
    return Base32.grouped(String(read.prefix(letters + 1)))
  }
}
