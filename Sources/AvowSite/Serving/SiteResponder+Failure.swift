import Hummingbird

extension SiteResponder {
  /// The one error page, or the one JSON shape where JSON or a table was asked for.
  func failure(_ fault: SiteFault, to request: Request) -> Response {
    let wantsJSON = SiteResponder.wantsJSON(request)
    let text: String
    if wantsJSON {
      text = (try? JSONAnswer.text(Failure(fault))) ?? "{}"
    } else {
      text =
        (try? press.html(ErrorPage(fault), version: nil)) ?? Markup.escaped(fault.title + ". " + fault.next)
    }
    let body = ByteBuffer(string: text)
    var headers = SiteHeaders.of(
      mediaType: (wantsJSON ? Format.json : .page).mediaType, length: body.readableBytes,
      cacheControl: "no-store")
    if case .method = fault { headers[.allow] = "GET, HEAD" }
    if case .record = fault { headers[.retryAfter] = "60" }
    return Response(
      status: HTTPResponse.Status(code: fault.status), headers: headers,
      body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: body))
  }

  private static func wantsJSON(_ request: Request) -> Bool {
    let path = (request.head.path ?? "/").prefix { $0 != "?" }
    if path.hasSuffix(Format.json.suffix) || path.hasSuffix(Format.table.suffix) { return true }
    let accepted = request.headers[.accept] ?? ""
    return accepted.contains("application/json") && !accepted.contains("text/html")
  }
}

/// `{"error":{"status":404,"title":…,"detail":…,"next":…}}`
private struct Failure: Encodable {
  struct Content: Encodable {
    let status: Int
    let title: String
    let detail: String
    let next: String
  }

  let error: Content

  init(_ fault: SiteFault) {
    error = Content(status: fault.status, title: fault.title, detail: fault.detail, next: fault.next)
  }
}
