import Foundation

/// An address that the desk may call, with the numbers that its name stands for. It is looked up once and the call is held to
/// what was found, so that a name cannot lead elsewhere between the check and the call.
struct WebhookAddress: Sendable, Equatable {
  let text: String
  let host: String
  let port: Int

  /// - Parameter allowsLocal: plain http and addresses of this machine and of private networks; for tests.
  /// - Throws: ``WebhookFault/badAddress(_:why:)``.
  init(_ text: String, allowsLocal: Bool) throws {
    func refuse(_ why: String) -> WebhookFault { .badAddress(String(text.prefix(200)), why: why) }
    guard text.utf8.count <= 2000, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
      let parts = URLComponents(string: text), let host = parts.percentEncodedHost, !host.isEmpty
    else { throw refuse("it is no address such as https://office.example.org/alerts.") }
    guard parts.scheme == "https" || (allowsLocal && parts.scheme == "http") else {
      throw refuse("only https is called.")
    }
    guard parts.user == nil, parts.password == nil, parts.fragment == nil else {
      throw refuse("it holds a name, a password or a fragment.")
    }
    // What another program reads in the address has to be what was read here: a plain name or number, and the rest after it.
    let start = "\(parts.scheme ?? "")://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    guard let plain = WebhookAddress.plain(host), text.hasPrefix(start),
      text.dropFirst(start.count).first.map({ "/?".contains($0) }) ?? true
    else {
      throw refuse(
        "its host is neither a name of letters, digits, hyphens and points nor a number of the network.")
    }
    self.text = text
    self.host = plain
    port = parts.port ?? (parts.scheme == "https" ? 443 : 80)
    guard (1...65535).contains(port) else { throw refuse("its port is none.") }
    if !allowsLocal, let bytes = NetworkNumber(self.host), !bytes.isPublic {
      throw refuse("it is on this machine or in a private network.")
    }
  }

  /// A host that can be read in one way only; nil for any other. `[2001:db8::1]` loses its brackets.
  ///
  /// Numbers in odd spellings (`127.1`, `0x7f000001`) and names with empty labels or a point at the end are refused: the call is held to
  /// what was looked up under the very name.
  private static func plain(_ host: String) -> String? {
    if host.hasPrefix("["), host.hasSuffix("]") {
      let inner = String(host.dropFirst().dropLast())
      return inner.contains(":") && NetworkNumber(inner) != nil ? inner : nil
    }
    guard host.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9.\-]*/#) != nil else { return nil }
    if NetworkNumber(host) != nil { return host }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, labels.allSatisfy({ !$0.isEmpty }),
      last.wholeMatch(of: #/[0-9]+|0[xX][0-9A-Fa-f]*/#) == nil
    else { return nil }
    return host
  }

  /// The numbers behind the name. One that is not public makes all of it unusable.
  func numbers(allowsLocal: Bool) throws -> [String] {
    let found = NetworkNumber.lookUp(host)
    guard !found.isEmpty else { throw WebhookFault.unreachable("no number is known for its name.") }
    guard allowsLocal || found.allSatisfy(\.isPublic) else {
      throw WebhookFault.badAddress(text, why: "its name leads to this machine or to a private network.")
    }
    return found.map(\.text)
  }
}

/// The number of a host in the network: four bytes or sixteen.
struct NetworkNumber: Hashable, Sendable {
  let bytes: [UInt8]
  let text: String

  /// Reads `192.0.2.1` or `2001:db8::1`; nil for a name.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
    self.text = text
  }

  /// The numbers that the system knows for a name or a number, in any spelling that it takes; none where it knows none.
  static func lookUp(_ host: String) -> [NetworkNumber] {
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, nil, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var numbers: [NetworkNumber] = []
    var next = list
    while let entry = next?.pointee {
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      if getnameinfo(
        entry.ai_addr, entry.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
      {
        let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        if let number = NetworkNumber(String(text.prefix { $0 != "%" })), !numbers.contains(number) {
          numbers.append(number)
        }
      }
      next = entry.ai_next
    }
    return numbers
  }

  /// False for this machine, private and shared networks, links, multicast, documentation and whatever is reserved (RFC 6890).
  var isPublic: Bool {
    if bytes.count == 4 { return NetworkNumber.isPublic(bytes) }
    let (first, second) = (bytes[0], bytes[1])
    // Numbers of four bytes in the clothes of sixteen: mapped, compatible, 64:ff9b::/96, and 2002::/16.
    if bytes[..<10].allSatisfy({ $0 == 0 }) {
      return NetworkNumber.isPublic(Array(bytes[12...])) && bytes[10] == 0xff && bytes[11] == 0xff
    }
    if bytes[..<12] == [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0] {
      return NetworkNumber.isPublic(Array(bytes[12...]))
    }
    if first == 0x20, second == 0x02 { return NetworkNumber.isPublic(Array(bytes[2..<6])) }
    // Only 2000::/3 is given out; of it not Teredo and benchmarks (2001::/23) and documentation (2001:db8::/32).
    guard first & 0xe0 == 0x20 else { return false }
    if first == 0x20, second == 0x01 {
      if bytes[2] < 0x02 { return false }
      if bytes[2] == 0x0d, bytes[3] == 0xb8 { return false }
    }
    return true
  }

  private static func isPublic(_ four: [UInt8]) -> Bool {
    switch (four[0], four[1]) {
    case (0, _), (10, _), (127, _), (224..., _), (100, 64...127), (169, 254), (172, 16...31), (192, 168),
      (198, 18...19):
      false
    case (192, 0): four[2] != 0 && four[2] != 2
    case (192, 88): four[2] != 99
    case (198, 51): four[2] != 100
    case (203, 0): four[2] != 113
    default: true
    }
  }
}
