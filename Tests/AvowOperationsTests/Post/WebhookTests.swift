import AvowRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Webhooks")
struct WebhookTests {
  /// The signature was reckoned by another program:
  /// printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac 'a secret of the office'
  @Test("a signature is what openssl reckons over timestamp and body")
  func signature() {
    #expect(
      Webhook.signature(
        of: Data("{\"a\":1}".utf8), secret: "a secret of the office", timestamp: 1_700_000_000)
        == "v1=98f13650bdb5e70d6346ddc3e265f17d33ee824111bfbd7e522324723ebb8150")
  }

  @Test(
    "numbers of this machine, of private networks and of whatever is reserved are not public",
    arguments: [
      "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
      "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
      "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fc00::1", "fd12::1",
      "fe80::1",
      "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
      "2002:7f00:1::", "2002:a00:1::1", "2001:db8::1", "2001::1", "100::1", "4000::1",
    ])
  func notPublic(text: String) throws { #expect(try !#require(NetworkNumber(text)).isPublic) }

  @Test(
    "other numbers are public",
    arguments: [
      "1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.128.0.1", "198.20.0.1",
      "2606:4700:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
    ])
  func isPublic(text: String) throws { #expect(try #require(NetworkNumber(text)).isPublic) }

  @Test("a name, or a number in an odd spelling, that leads to this machine is not called")
  func names() throws {
    #expect(NetworkNumber("localhost") == nil && NetworkNumber("office.example") == nil)
    for text in [
      "https://localhost/x", "https://2130706433/x", "https://0x7f.1/x", "https://127.1/x",
      "https://017700000001/x",
    ] {
      let fault = #expect(throws: WebhookFault.self, "\(text)") {
        try WebhookAddress(text, allowsLocal: false).numbers(allowsLocal: false)
      }
      #expect(fault?.isPassing != true || fault?.description.contains("no number") == true, "\(text)")
    }
    #expect(try WebhookAddress("http://localhost:8080/x", allowsLocal: true).port == 8080)
    for text in [
      "https://a.example/x#y", "https://a.example:0/", "https://a b.example/", "ftp://a.example/", "",
    ] {
      #expect(throws: WebhookFault.self, "\(text)") { try WebhookAddress(text, allowsLocal: true) }
    }
  }

  @Test(
    "a host that two programs may read in two ways is refused",
    arguments: [
      "https://office.example.@127.0.0.1/x", "https://office.example#@127.0.0.1/", "https://a%2eexample/x",
      "https://office%00.example/", "https://office\u{0}.example/", "https://office\r\n.example/",
      "https://office.example\\@127.0.0.1/", "https://office.example./x", "https://office..example/x",
      "https://.example/x", "https://-office.example/x", "https://office_box.example/x", "https://[::1]/x",
      "https://[fe80::1%25eth0]/x", "https://[2606:4700:4700::1111/x", "https://2606:4700:4700::1111/x",
      "https://[1.1.1.1]/x", "https://127.1/x", "https://0x7f000001/x", "https://0177.0.0.1/x",
      "https://office.0x1/x", "https://офис.example/x", "https://%6cocalhost/x", "https:///x",
      "https://office.example:99999/x", "https://office.example:/x", "https:office.example/x",
    ])
  func oddHosts(text: String) {
    #expect(throws: WebhookFault.self) { try WebhookAddress(text, allowsLocal: false) }
  }

  @Test(
    "a plain host is read as it stands",
    arguments: [
      ("https://office.example/x?a=1&b=@", "office.example", 443),
      ("https://a-1.b2.example", "a-1.b2.example", 443),
      ("https://OFFICE.example:8443?x", "OFFICE.example", 8443), ("https://8.8.8.8/x", "8.8.8.8", 443),
      ("https://[2606:4700:4700::1111]:8443/x", "2606:4700:4700::1111", 8443),
    ])
  func plainHosts(text: String, host: String, port: Int) throws {
    let address = try WebhookAddress(text, allowsLocal: false)
    #expect(address.host == host && address.port == port)
  }

  @Test("what stands in a configuration of curl stays one value, whatever characters it is made of")
  func quoting() {
    #expect(CurlCall.quoted("a\"b\\c\td") == #""a\"b\\c\td""#)
    // A line break of two scalars, and a quote with an accent on it, are one character each.
    #expect(CurlCall.quoted("a\r\nurl = x") == #""a\r\nurl = x""#)
    #expect(CurlCall.quoted("\"\u{301}\nx") == "\"\\\"\u{301}\\nx\"")
    var call = CurlCall()
    call.set("header", "X: a\r\nurl = \"http://elsewhere/\"")
    call.set("data-raw", text: "one\r\ntwo")
    let lines = call.configuration.split(separator: "\n")
    #expect(!lines.contains { $0.unicodeScalars.contains("\r") })
    #expect(lines.suffix(2) == [#"header = "X: aurl = \"http://elsewhere/\"""#, #"data-raw = "one\r\ntwo""#])
  }

  /// A server that reckons the signature with its own program, and answers as its path says.
  private static let server = """
    import hashlib, hmac, http.server, json, sys
    class Office(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            given = self.headers["Avow-Signature"]
            text = self.headers["Avow-Timestamp"].encode() + b"." + body
            right = "v1=" + hmac.new(b'a "secret" of\\\\ the office', text, hashlib.sha256).hexdigest()
            json.loads(body)
            good = hmac.compare_digest(given, right) and len(self.headers["Idempotency-Key"]) == 32
            status = int(self.path.split("/")[-1])
            self.send_response(status if good else 401)
            if status == 302: self.send_header("Location", "/x/204")
            self.send_header("Content-Length", "0")
            self.end_headers()
        def log_message(self, *words): pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Office)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """

  @Test(
    "a server that checks the signature takes the call; others put off or refuse it; nothing local without leave"
  )
  func served() async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.server]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // A process of tests may hold back the signals that end others kindly.
    func end() { kill(process.processIdentifier, SIGKILL) }
    defer { end() }
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    let body = Data("{\"words\":\"“quoted” \\\\ and \\\"more\\\"\\n@file\"}".utf8)
    func call(_ status: Int, secret: String = "a \"secret\" of\\ the office", local: Bool = true) async
      -> WebhookFault?
    {
      let webhook = Webhook(
        to: "http://127.0.0.1:\(port)/x/\(status)", body: body, secret: secret,
        mark: String(repeating: "a", count: 32), timestamp: 1_700_000_000)
      do {
        try await CurlWebhook(allowsLocal: local).call(webhook)
        return nil
      } catch { return error as? WebhookFault ?? .refused(-1) }
    }
    #expect(await call(204) == nil)
    #expect(await call(200) == nil)
    #expect(await call(204, secret: "another") == .refused(401))
    #expect(await call(410) == .refused(410))
    #expect(await call(302) == .refused(302), "a redirection is not followed")
    for status in [503, 429, 408] { #expect(await call(status)?.isPassing == true, "\(status)") }
    #expect(await call(204, local: false)?.description.contains("only https") == true)
    end()
    #expect(await call(204)?.isPassing == true, "nobody is there")
  }
}
