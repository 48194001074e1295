import Testing

@testable import AvowOperations

@Suite("One-time codes")
struct OneTimeCodeTests {
  @Test(
    "the vectors of RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func vectors(seconds: Int, code: String) {
    let key = Array("12345678901234567890".utf8)
    #expect(OneTimeCode.code(key: key, step: OneTimeCode.step(at: seconds), digits: 8) == code)
  }

  @Test("a code holds for its half minute and the one on each side")
  func window() {
    let key = Array("12345678901234567890".utf8)
    let code = OneTimeCode.code(key: key, step: 100)
    for (seconds, found) in [(2939, nil), (2970, 100), (3000, 100), (3059, 100), (3061, nil)] as [(Int, Int?)]
    {
      #expect(OneTimeCode.step(of: code, key: key, at: seconds) == found, "\(seconds)")
    }
    #expect(OneTimeCode.step(of: "", key: key, at: 3000) == nil)
  }

  @Test("keys survive being written in letters, grouped and in small ones")
  func letters() {
    for bytes in [[], [0], [255, 1], Array("12345678901234567890".utf8)] as [[UInt8]] {
      #expect(Base32.bytes(Base32.text(bytes)) == bytes)
    }
    #expect(Base32.text(Array("foobar".utf8)) == "MZXW6YTBOI")
    #expect(Base32.bytes("mzxw 6ytb oi") == Array("foobar".utf8))
    #expect(Base32.bytes("MZX1") == nil)
    #expect(Base32.grouped("MZXW6YTBOI") == "MZXW 6YTB OI")
  }
}
