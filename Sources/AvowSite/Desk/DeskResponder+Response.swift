import HTTPTypes
import Hummingbird

extension DeskResponder {
  /// A reply as a response; a browser that had no secret gets one.
  func response(_ reply: DeskReply, to request: Request, _ visit: DeskVisit?) throws -> Response {
    switch reply {
    case .page(let page, let status):
      let body = ByteBuffer(string: try press.html(page, for: visit))
      var headers = strict(
        SiteHeaders.of(
          mediaType: "text/html; charset=utf-8", length: body.readableBytes, cacheControl: "no-store"))
      if let place = visit?.place, place.isOutside || place.asksDevices,
        let name = HTTPField.Name("content-security-policy")
      {
        headers[name] = SiteHeaders.contentSecurityPolicy + "; script-src 'self'"
      }
      if let visit, !visit.place.isOutside, request.cookies[door.cookieName]?.value != visit.secret {
        headers[.setCookie] = door.cookie(visit.secret)
      }
      if let onion = door.onion, let visit, request.head.authority?.lowercased() != onion,
        let field = SiteHeaders.onionLocation("http://" + onion, visit.place.path)
      {
        headers.append(field)
      }
      return Response(
        status: HTTPResponse.Status(code: status), headers: headers,
        body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: body))
    case .file(let name, let bytes):
      let headers = kept(
        as: "file\"; filename*=UTF-8''" + Percent.value(name).replacing("/", with: "_"),
        "application/octet-stream",
        length: bytes.count)
      return Response(
        status: .ok, headers: headers,
        body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .table(let text, let name):
      let body = ByteBuffer(string: text)
      let headers = kept(as: name + "\"", "text/csv; charset=utf-8", length: body.readableBytes)
      return Response(
        status: .ok, headers: headers,
        body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: body))
    case .moved(let place): return moved(to: place)
    case .opened(let secret, let place): return moved(to: place, cookie: door.cookie(secret))
    case .closed:
      var response = moved(to: .signIn, cookie: door.cookie("") + "; Max-Age=0")
      if let name = HTTPField.Name("clear-site-data") { response.headers[name] = "\"cache\", \"storage\"" }
      return response
    }
  }

  /// Of what the browser keeps as a file and never shows.
  ///
  /// - Parameter name: what stands behind the opening quotation mark.
  private func kept(as name: String, _ mediaType: String, length: Int) -> HTTPFields {
    var headers = strict(SiteHeaders.of(mediaType: mediaType, length: length, cacheControl: "no-store"))
    if let policy = HTTPField.Name("content-security-policy") {
      headers[policy] = "default-src 'none'; sandbox"
    }
    headers[.contentDisposition] = "attachment; filename=\"" + name
    return headers
  }

  /// What every answer carries; behind https browsers are told to stay with it.
  private func strict(_ headers: HTTPFields) -> HTTPFields {
    guard door.isSecure else { return headers }
    var headers = headers
    headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    return headers
  }

  func moved(to place: DeskMap, cookie: String? = nil) -> Response {
    var headers = strict(SiteHeaders.always)
    headers[.location] = place.path
    headers[.cacheControl] = "no-store"
    if let cookie { headers[.setCookie] = cookie }
    return Response(status: .seeOther, headers: headers)
  }

  /// The style sheet and the icon, which anyone may have.
  func asset(_ request: Request) throws -> Response? {
    guard let target = request.head.path, target.hasPrefix("/static/") else { return nil }
    guard case .asset(let name, let digest)? = try? Address(parsing: target).place,
      let edition = press.assets.edition(name, digest: digest)
    else { throw DeskFailure.unknownAddress }
    return Response(
      status: .ok, headers: edition.headers,
      body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: edition.body))
  }
}
