package io.certwright.emulator.proxy;

import io.certwright.emulator.network.ClientAddress;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.NetSocketInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open tunnels. Each has a connection to the client and one to the inner server; to reset a
 * call, the client's has to be found by the inner one.
 */
final class Tunnels {

  private final Map<Integer, NetSocket> clientsByInnerPort = new ConcurrentHashMap<>();
  private final ClientAddress clientAddress;

  Tunnels(ClientAddress clientAddress) {
    this.clientAddress = clientAddress;
  }

  /** Connects the two until one of them ends. */
  void join(NetSocket client, NetSocket inner) {
    int port = inner.localAddress().port();
    clientsByInnerPort.put(port, client);
    client.closeHandler(closed -> clientsByInnerPort.remove(port, client));
    client.pipeTo(inner);
    inner.pipeTo(client);
    client.resume();
  }

  /** The address of the client at the far end of the tunnel, or what Azure is to take for it. */
  String clientAddress(HttpServerRequest call) {
    NetSocket client = clientsByInnerPort.get(call.remoteAddress().port());
    SocketAddress peer = client == null ? call.remoteAddress() : client.remoteAddress();
    return clientAddress.of(peer.hostAddress());
  }

  /** Ends the connection of the call with a TCP reset, and discards what was not sent yet. */
  void reset(HttpServerRequest call) {
    NetSocket client = clientsByInnerPort.get(call.remoteAddress().port());
    if (client == null) {
      call.connection().close();
      return;
    }
    Channel channel = ((NetSocketInternal) client).channelHandlerContext().channel();
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close().addListener(closed -> call.connection().close());
  }
}
