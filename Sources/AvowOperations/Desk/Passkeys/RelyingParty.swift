public import Foundation

/// For whom passkeys sign: the desk under the one address that its settings name (the “relying party” of Web Authentication).
public struct RelyingParty: Hashable, Sendable {
  /// The name of the host, for which browsers make the key and let it sign.
  public let id: String
  /// The address as browsers write it into what is signed.
  public let origin: String

  /// Nil where browsers make no passkeys: no address is set, or its host is a number, or it is without https elsewhere than at
  /// `localhost`, such as an onion service.
  ///
  /// - Parameter address: such as `https://desk.example.org`, without a path.
  public init?(address: String) {
    guard let url = URL(string: address.lowercased()), let scheme = url.scheme, let host = url.host,
      url.path.isEmpty, host.contains(where: \.isLetter), !host.contains(":"),
      scheme == "https" || scheme == "http" && host == "localhost"
    else { return nil }
    id = host
    let port = url.port.flatMap { $0 == (scheme == "https" ? 443 : 80) ? nil : ":\($0)" }
    origin = "\(scheme)://\(host)\(port ?? "")"
  }
}
