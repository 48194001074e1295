/// A short mark made from words alone, so that the same words have the same id wherever they are read.
///
/// FNV-1a, 64 bits (Fowler, Noll and Vo), of the UTF-8 bytes. It tells records apart; it is no seal against forgery.
public enum ContentMark {
  /// Eight hexadecimal digits of the words, without regard to case, to blanks at the ends, or to runs of blanks.
  public static func of(_ words: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isBlank = true
    for byte in words.lowercased().utf8 {
      let blank = byte == 32 || (9...13).contains(byte)
      if blank, isBlank { continue }
      isBlank = blank
      hash = (hash ^ UInt64(blank ? 32 : byte)) &* 0x0000_0100_0000_01b3
    }
    // A blank at the end is as good as none.
    if !isBlank { hash = (hash ^ 32) &* 0x0000_0100_0000_01b3 }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
