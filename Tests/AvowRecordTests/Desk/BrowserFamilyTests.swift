import AvowRecord
import Testing

@Suite("Families of browsers")
struct BrowserFamilyTests {
  @Test(
    "a browser is told by the word that those which resemble it do not have",
    arguments: [
      ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
      (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
        "Edge on Windows"
      ),
      (
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
        "Chrome on Android"
      ),
      (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1",
        "Safari on iPhone or iPad"
      ),
      ("curl/8.0", "Another browser"), ("", "Another browser"),
    ])
  func families(text: String, words: String) {
    let family = BrowserFamily(userAgent: text)
    #expect(family.words == words)
    #expect(BrowserFamily(stored: family.stored) == family)
  }

  @Test("nothing of what a browser writes is kept but the family")
  func kept() {
    let hostile = BrowserFamily(
      userAgent: "<script>alert(1)</script> Firefox/1.0 " + String(repeating: "a", count: 100_000))
    #expect(hostile.stored == "firefox unknown")
    #expect(BrowserFamily(stored: "<b> x y").words == "Another browser")
  }
}
