import AvowOperations
import AvowRecord
import AvowStore
import HTTPTypes
import Hummingbird
import Logging

/// Answers every request: from the cache where it can, else from the record; every failure has one shape.
///
/// No router and no chain of middleware stand between: ``SiteMap`` parses the address, and what every
/// answer needs is in its headers when it is made. So a page from the cache costs a look-up and a write.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let room: ReadingRoom
  let cache: PageCache
  let press: Press

  func respond(to request: Request, context: Context) async throws -> Response {
    let target = request.head.path ?? "/"
    guard request.method == .get || request.method == .head else {
      return failure(.method(request.method.rawValue), to: request)
    }
    do {
      let version = try room.version()
      if let edition = cache.edition(target, version: version) { return response(edition, to: request) }
      let address = try Address(parsing: target)
      if address.target != target { return moved(to: address.target) }
      if case .asset(let name, let digest) = address.place {
        guard let edition = press.assets.edition(name, digest: digest) else {
          throw SiteFault.unknownAddress(target)
        }
        return response(edition, to: request)
      }
      let edition = try edition(of: address, version: version, asked: request)
      return response(edition, to: request)
    } catch let fault as SiteFault {
      return failure(fault, to: request)
    } catch {
      context.logger.error(
        "The record cannot be read", metadata: ["target": "\(target)", "error": "\(error)"])
      return failure(.record, to: request)
    }
  }

  private func edition(of address: Address, version: Int, asked request: Request) throws -> Edition {
    let answers = try room.answers(version)
    let settings = try answers.store.publicSettings()
    let isFeed = address.format == .feed || address.format == .jsonFeed
    let base = isFeed ? settings.site ?? SiteResponder.base(as: request) : ""
    let body = ByteBuffer(string: try press.text(address, from: answers, at: base))
    let tag = EntityTag.of("\(answers.version)", address.target, press.digest, base)
    // What goes by the name that one reader used is kept for nobody else, here and on the way.
    let isForAll = !isFeed || settings.site != nil
    var headers = SiteHeaders.of(
      mediaType: address.format.mediaType, length: body.readableBytes, tag: tag,
      cacheControl: isForAll ? SiteHeaders.pageCacheControl : "private, no-cache")
    if address.format == .page, let onion = settings.siteOnion,
      let field = SiteHeaders.onionLocation(onion, address.target)
    {
      headers.append(field)
    }
    let edition = Edition(status: .ok, headers: headers, body: body, tag: tag)
    if isForAll { cache.keep(edition, at: address.target, version: answers.version) }
    return edition
  }

  /// The site as the reader calls it; empty where the request names no host that could be one.
  private static func base(as request: Request) -> String {
    guard let host = request.head.authority?.lowercased(),
      host.wholeMatch(of: #/([a-z0-9.-]{1,250}|\[[0-9a-f:.]{2,45}\])(:[0-9]{1,5})?/#) != nil
    else { return "" }
    let isSecure = HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
    return (isSecure ? "https://" : "http://") + host
  }

  private func response(_ edition: Edition, to request: Request) -> Response {
    if EntityTag.matches(request.headers[.ifNoneMatch], edition.tag) {
      var headers = edition.headers
      headers[.contentLength] = nil
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: edition.body)
    return Response(status: edition.status, headers: edition.headers, body: body)
  }

  private func moved(to target: String) -> Response {
    var headers = SiteHeaders.always
    headers[.location] = target
    headers[.cacheControl] = "public, max-age=3600"
    return Response(status: .movedPermanently, headers: headers)
  }
}
