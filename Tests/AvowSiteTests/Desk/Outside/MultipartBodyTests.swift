import AvowOperations
import Foundation
import Testing

@testable import AvowSite

@Suite("Forms with files")
struct MultipartBodyTests {
  private static let good = Data(
    ("--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nTwo\r\nlines\r\n"
      + "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
      + "\u{1}--xyz\r\nx\r\n--xyz\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--xyz--\r\n")
      .utf8)
  private static let type = "multipart/form-data; boundary=xyz"

  @Test("what a browser sends is taken apart")
  func read() throws {
    let parts = try MultipartBody.parts(of: Self.good, type: Self.type)
    #expect(parts.map(\.name) == ["text", "files", "empty"])
    #expect(parts.map(\.file) == [nil, "a.png", nil])
    #expect(parts.map(\.bytes) == [Data("Two\r\nlines".utf8), Data("\u{1}--xyz\r\nx".utf8), Data()])
    let form = try DeskForm(multipart: Self.good, type: Self.type)
    #expect(try form.text("text") == "Two\nlines")
    #expect(form.files.map(\.name) == ["a.png"])
  }

  @Test(
    "a boundary is one to seventy letters",
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
      "multipart/form-data; boundary=a b",
      "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
  func boundary(type: String) {
    #expect(MultipartBody.boundary(of: type) == nil)
    #expect(throws: DeskFailure.self) { try MultipartBody.parts(of: Self.good, type: type) }
  }

  @Test("what is cut off, doubled or nameless is refused")
  func broken() {
    for cut in 0..<(Self.good.count - 4) {
      #expect(throws: DeskFailure.self) {
        try MultipartBody.parts(of: Self.good.prefix(cut), type: Self.type)
      }
    }
    func refused(_ text: String) -> Bool {
      (try? MultipartBody.parts(of: Data(text.utf8), type: Self.type)) == nil
    }
    #expect(refused("--xyz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xyz--"))
    #expect(refused("--xyz\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--xyz--"))
    #expect(refused("--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xyz--"))
    let head = "Content-Disposition: form-data; name=\"a\"\r\n"
    #expect(refused("--xyz\r\n\(head)\(head)\r\nx\r\n--xyz--"))
    #expect(refused("--xyz\r\n\(head)X: " + String(repeating: "y", count: 5000) + "\r\n\r\nx\r\n--xyz--"))
    let many = String(repeating: "--xyz\r\n\(head)\r\nx\r\n", count: 61) + "--xyz--"
    #expect(refused(many))
  }

  @Test("ten thousand damaged bodies neither crash nor hang, and give no part that was not there")
  func fuzz() {
    var state: UInt64 = 7
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<10_000 {
      var body = [UInt8](Self.good)
      for _ in 0...below(6) {
        guard !body.isEmpty else { break }
        switch below(4) {
        case 0: body[below(body.count)] = UInt8(below(256))
        case 1: body.insert(contentsOf: Array("\r\n--xyz".utf8), at: below(body.count))
        case 2:
          let start = below(body.count)
          body.removeSubrange(start..<min(body.count, start + 1 + below(40)))
        default: body.remove(at: below(body.count))
        }
      }
      guard let parts = try? MultipartBody.parts(of: Data(body), type: Self.type) else { continue }
      #expect(parts.reduce(0) { $0 + $1.bytes.count } < body.count && parts.count <= 60)
      let whole = Data(body)
      #expect(parts.allSatisfy { $0.bytes.isEmpty || whole.firstRange(of: $0.bytes) != nil })
    }
  }
}
