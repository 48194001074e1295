/// A word of a text: where it stands.
struct ScannedWord {
  /// Which paragraph of those that were added, from 0.
  var paragraph: Int32
  /// UTF-8 bytes from the beginning of the paragraph; the end is the first byte behind.
  var byte: Int32
  var byteEnd: Int32
  /// Unicode scalars from the beginning of the paragraph, as SQLite counts the characters of a text.
  var scalar: Int32
  var scalarEnd: Int32
  /// FNV-1a of its bytes.
  var hash: UInt64
  /// True when a sentence begins with it.
  var opens: Bool
}

/// Cuts paragraphs into words.
///
/// A word is a run of letters and digits; everything else parts words. Each Chinese character is a word. A sentence
/// ends with `.`, `!`, `?` or their Chinese forms when a blank and a capital letter follow; a paragraph that stops without one goes
/// on in the next, since texts of the record may be broken anywhere.
///
/// Some texts of the General Debate have “ì” and “î” where quotation marks stood; so an “ì” that opens a word and an “î” that
/// ends one are no letters.
struct WordScan {
  private var paragraph: Int32 = 0
  private var isStopped = true
  private var wasShort = false

  init() {}

  /// Adds the words of the next paragraph.
  mutating func add(_ text: String, to words: inout [ScannedWord]) {
    var text = text
    text.withUTF8 { add($0, to: &words) }
    paragraph += 1
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [ScannedWord]) {
    var index = 0
    var scalar: Int32 = 0
    var start = -1
    var startScalar: Int32 = 0
    var hash: UInt64 = 0
    func close(_ end: Int, _ scalarEnd: Int32) {
      let first = bytes[start]
      let isCapital = (65...90).contains(first) || first >= 0x80 || (48...57).contains(first)
      words.append(
        ScannedWord(
          paragraph: paragraph, byte: Int32(start), byteEnd: Int32(end), scalar: startScalar,
          scalarEnd: scalarEnd, hash: hash, opens: isStopped && isCapital && !wasShort))
      // “Mr.”, “St.” and initials end no sentence.
      let length = end - start
      wasShort =
        (65...90).contains(first)
        && (length == 1 || (length <= 3 && (97...122).contains(bytes[start + 1])))
      isStopped = false
      start = -1
    }
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (97...122).contains(byte | 0x20) }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let lower = byte | 0x20
        if (97...122).contains(lower) || (48...57).contains(byte) {
          if start < 0 {
            (start, startScalar, hash) = (index, scalar, 0xCBF2_9CE4_8422_2325)
          }
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        } else {
          if start >= 0 { close(index, scalar) }
          if byte == 46 || byte == 33 || byte == 63 {
            isStopped = true
            if byte != 46 { wasShort = false }
          }
        }
        index += 1
        scalar += 1
        continue
      }
      let (value, length) = WordScan.scalar(bytes, index)
      let next = index + length < bytes.count ? bytes[index + length] : 32
      let isMisread =
        (value == 0xEC && start < 0 && next != 32) || (value == 0xEE && start >= 0 && !isLetter(next))
      switch isMisread ? .other : WordScan.kind(value) {
      case .letter:
        if start < 0 {
          (start, startScalar, hash) = (index, scalar, 0xCBF2_9CE4_8422_2325)
        }
        for byte in bytes[index..<index + length] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      case .han:
        if start >= 0 { close(index, scalar) }
        (start, startScalar, hash) = (index, scalar, 0xCBF2_9CE4_8422_2325)
        for byte in bytes[index..<index + length] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        close(index + length, scalar + 1)
      case .stop:
        if start >= 0 { close(index, scalar) }
        (isStopped, wasShort) = (true, false)
      case .other:
        if start >= 0 { close(index, scalar) }
      }
      index += length
      scalar += 1
    }
    if start >= 0 { close(bytes.count, scalar) }
  }

  private enum Kind { case letter, han, stop, other }

  private static func kind(_ value: UInt32) -> Kind {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: return .han
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x061F, 0x06D4: return .stop
    case 0xC0...0x24F, 0x370...0x58F, 0x620...0x64A: return value == 0xD7 || value == 0xF7 ? .other : .letter
    case 0x2000...0x206F, 0x3000...0x303F, 0xA0...0xBF:
      return value == 0xAA || value == 0xBA ? .letter : .other
    default:
      guard let scalar = Unicode.Scalar(value) else { return .other }
      let properties = scalar.properties
      let isMark = properties.generalCategory == .nonspacingMark
      return properties.isAlphabetic || properties.numericType != nil || isMark ? .letter : .other
    }
  }

  /// The scalar that begins at a byte, and its length; Swift's text is always well-formed.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    let first = UInt32(bytes[index])
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}
