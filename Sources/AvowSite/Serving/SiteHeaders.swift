import HTTPTypes
import Hummingbird

/// The headers that every answer of the site carries.
enum SiteHeaders {
  /// Nothing may be loaded but the site's own style sheet and pictures; forms lead to the site alone.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"

  static let always: HTTPFields = {
    var fields = HTTPFields()
    for (name, value) in [
      ("content-security-policy", contentSecurityPolicy),
      ("x-content-type-options", "nosniff"),
      ("referrer-policy", "same-origin"),
      (
        "permissions-policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
      ),
      ("cross-origin-opener-policy", "same-origin"),
      ("cross-origin-resource-policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    return fields
  }()

  static func of(
    mediaType: String, length: Int, tag: String? = nil, cacheControl: String
  ) -> HTTPFields {
    var fields = always
    fields[.contentType] = mediaType
    fields[.contentLength] = String(length)
    fields[.cacheControl] = cacheControl
    if let tag { fields[.eTag] = tag }
    return fields
  }

  /// Tor Browser offers to go to the same page at the onion service.
  ///
  /// - Parameter target: what stands behind the name, from the first slash on.
  static func onionLocation(_ onion: String, _ target: String) -> HTTPField? {
    HTTPField.Name("onion-location").map { HTTPField(name: $0, value: onion + target) }
  }

  /// A page may be kept for a minute; after that its tag tells whether it still holds.
  static let pageCacheControl = "public, max-age=60, must-revalidate"
}
