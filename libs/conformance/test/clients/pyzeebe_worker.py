"""Does a plan with pyzeebe, and writes down what it does, a JSON document a line. Ends when its input does."""

import asyncio
import json
import sys

from pyzeebe import Job, ZeebeClient, ZeebeWorker, create_insecure_channel

SIDE_BY_SIDE = 40


def tell(**what):
    print(json.dumps(what), flush=True)


async def create(client, process_id, numbers):
    for n in numbers:
        response = await client.run_process(process_id, {"n": n})
        tell(created=str(response.process_instance_key))


def add_task(worker, task_type, instances):
    # By itself it sleeps for seconds when it has all the jobs that it may have at a time.
    @worker.task(task_type=task_type, max_jobs_to_activate=100, max_running_jobs=instances)
    async def work(job: Job, n: int):
        tell(key=str(job.key), type=job.type, instance=str(job.process_instance_key), n=n)


async def main(address, model, process_id, types, instances, stream):
    channel = create_insecure_channel(grpc_address=address)
    client = ZeebeClient(channel)
    await client.deploy_resource(model)
    worker = ZeebeWorker(channel, request_timeout=2_000, poll_retry_delay=1, stream_enabled=stream)
    for task_type in types:
        add_task(worker, task_type, instances)
    working = asyncio.create_task(worker.work())
    # The streams are open before there is anything for them.
    await asyncio.sleep(1)
    numbers = iter(range(instances))
    await asyncio.gather(*(create(client, process_id, numbers) for _ in range(SIDE_BY_SIDE)))
    await asyncio.to_thread(sys.stdin.read)
    await worker.stop()
    await working
    await channel.close()


asyncio.run(main(**json.loads(sys.argv[1])))
