// The least a reader has to do: inflate every XML part of every workbook of a folder and scan it, with nothing done about what is found.
// cc -O2 scan.c -lz -lexpat
#include <dirent.h>
#include <expat.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zlib.h>

static uint32_t u16(const unsigned char *at) { return at[0] | at[1] << 8; }
static uint32_t u32(const unsigned char *at) { return u16(at) | u16(at + 2) << 16; }

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(2);
}

static void scan_part(const unsigned char *packed, uint32_t size, uint32_t length, uint32_t method) {
  char *xml = malloc(length + 1);
  if (method == 0) memcpy(xml, packed, length);
  else {
    z_stream stream = {.next_in = (Bytef *)packed, .avail_in = size, .next_out = (Bytef *)xml, .avail_out = length};
    if (inflateInit2(&stream, -15) != Z_OK || inflate(&stream, Z_FINISH) != Z_STREAM_END) fail("inflate");
    inflateEnd(&stream);
  }
  XML_Parser parser = XML_ParserCreate(NULL);
  if (XML_Parse(parser, xml, (int)length, 1) != XML_STATUS_OK) fail("parse");
  XML_ParserFree(parser);
  free(xml);
}

static int ends_with(const unsigned char *name, uint32_t length, const char *end) {
  size_t tail = strlen(end);
  return length >= tail && memcmp(name + length - tail, end, tail) == 0;
}

static void scan_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path);
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc((size_t)length);
  if (fread(bytes, 1, (size_t)length, file) != (size_t)length) fail(path);
  fclose(file);
  const unsigned char *end = bytes + length - 22;
  while (end > bytes && u32(end) != 0x06054b50) end--;
  const unsigned char *entry = bytes + u32(end + 16);
  for (uint32_t left = u16(end + 10); left > 0; left--) {
    uint32_t name = u16(entry + 28);
    const unsigned char *local = bytes + u32(entry + 42);
    if (ends_with(entry + 46, name, ".xml") || ends_with(entry + 46, name, ".rels"))
      scan_part(local + 30 + u16(local + 26) + u16(local + 28), u32(entry + 20), u32(entry + 24), u16(entry + 10));
    entry += 46 + name + u16(entry + 30) + u16(entry + 32);
  }
  free(bytes);
}

// Most kilobytes held; on Linux ru_maxrss begins with those of the process that started this one.
static long peak(const struct rusage *used) {
  long kilobytes = used->ru_maxrss;
  FILE *status = fopen("/proc/self/status", "r");
  char line[256];
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld kB", &kilobytes);
  if (status) fclose(status);
  return kilobytes;
}

int main(int count, char **words) {
  if (count != 2) fail("scan FOLDER");
  DIR *folder = opendir(words[1]);
  if (!folder) fail(words[1]);
  char path[4096];
  for (struct dirent *one; (one = readdir(folder));) {
    if (one->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", words[1], one->d_name);
    scan_file(path);
  }
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  double cpu = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  dprintf(3, "{\"cpu\":%f,\"bytes\":%ld}", cpu, peak(&used) * 1024L);
  return 0;
}
