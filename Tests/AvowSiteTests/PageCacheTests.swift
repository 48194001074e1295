import Hummingbird
import NIOCore
import Testing

@testable import AvowSite

@Suite("The cache of pages")
struct PageCacheTests {
  private func edition(_ bytes: Int) -> Edition {
    Edition(status: .ok, headers: [:], body: ByteBuffer(repeating: 1, count: bytes), tag: "")
  }

  @Test("holds no more bytes than it may, and drops what was unused longest")
  func bounded() {
    let cache = PageCache(limit: 1000)
    for name in ["a", "b", "c", "d"] { cache.keep(edition(240), at: name, version: 1) }
    #expect(cache.edition("a", version: 1) != nil)
    cache.keep(edition(240), at: "e", version: 1)
    #expect(cache.bytes <= 1000)
    #expect(cache.edition("a", version: 1) != nil && cache.edition("e", version: 1) != nil)
    #expect(cache.edition("b", version: 1) == nil)
  }

  @Test("a page that alone would fill it is not kept")
  func large() {
    let cache = PageCache(limit: 1000)
    cache.keep(edition(900), at: "a", version: 1)
    #expect(cache.bytes == 0)
  }

  @Test("a new version of the record empties it, and an older page cannot come back")
  func versions() {
    let cache = PageCache(limit: 1000)
    cache.keep(edition(10), at: "a", version: 1)
    cache.keep(edition(10), at: "b", version: 2)
    #expect(cache.edition("a", version: 1) == nil && cache.edition("b", version: 1) == nil)
    cache.keep(edition(10), at: "c", version: 1)
    #expect(cache.edition("c", version: 1) == nil && cache.edition("b", version: 2) != nil)
    #expect(cache.bytes == 10)
  }

  @Test("keeping a page twice counts it once")
  func twice() {
    let cache = PageCache(limit: 1000)
    cache.keep(edition(10), at: "a", version: 1)
    cache.keep(edition(20), at: "a", version: 1)
    #expect(cache.bytes == 20)
  }
}
