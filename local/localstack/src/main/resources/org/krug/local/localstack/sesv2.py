# The free LocalStack has version 1 of the SES API alone. This adds the one operation of version 2 that Krug calls: LocalStack itself reads
# the request by AWS's own description of the service, and the mail goes on to LocalStack's SES.
from botocore.exceptions import ClientError
from localstack.aws.api import CommonServiceException, handler
from localstack.aws.connect import connect_to
from localstack.services.plugins import SERVICE_PLUGINS, Service
from localstack.utils.bootstrap import get_enabled_apis


class SimpleMail:
    service = "sesv2"

    @handler("SendEmail", expand=False)
    def send_email(self, context, request):
        simple = request["Content"]["Simple"]
        ses = connect_to(region_name=context.region, aws_access_key_id=context.account_id).ses
        try:
            sent = ses.send_email(
                Source=request["FromEmailAddress"],
                Destination=request["Destination"],
                Message={"Subject": simple["Subject"], "Body": simple["Body"]},
                Tags=request.get("EmailTags", []),
            )
        except ClientError as refused:
            error = refused.response["Error"]
            raise CommonServiceException(error["Code"], error["Message"], status_code=400)
        return {"MessageId": sent["MessageId"]}


SERVICE_PLUGINS.api_provider_specs["sesv2"] = ["default"]
get_enabled_apis.cache_clear()
SERVICE_PLUGINS.add_service(Service.for_provider(SimpleMail()))
