import Hummingbird

/// A finished answer: headers made once, body reused by every response.
struct Edition: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: ByteBuffer
  let tag: String
}
